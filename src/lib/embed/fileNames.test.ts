import { expect, it } from 'vitest';
import { endings, fileName, filePath, parseFileName, type FileKind } from './fileNames';

it('reads every name back that it writes, of ids with dots as well', () => {
	for (const id of ['catch', 'catch.by-month']) {
		for (const kind of Object.keys(endings) as FileKind[]) {
			expect(parseFileName(fileName(id, kind))).toEqual({ id, kind });
		}
	}
	expect(parseFileName('catch')).toBeUndefined();
	expect(filePath('en', 'catch', 'png2')).toBe('en/charts/catch@2x.png');
});
