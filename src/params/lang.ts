import type { ParamMatcher } from '@sveltejs/kit';

/** The edition named in the path; the default one has none. */
export const match = ((param): param is 'en' => param === 'en') satisfies ParamMatcher;
