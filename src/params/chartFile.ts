import { parseFileName } from '$lib/embed/fileNames';

/** Files of charts stand beside their pages: `/charts/<id>.csv`, `/charts/<id>/`. */
export const match = (param: string) => parseFileName(param) !== undefined;
