import type { ParamMatcher } from '@sveltejs/kit';
import { dataFileNames, type DataFileName } from '$lib/data/downloads';

/** A file that the data page offers. */
export const match = ((param): param is DataFileName =>
	dataFileNames.some((name) => name === param)) satisfies ParamMatcher;
