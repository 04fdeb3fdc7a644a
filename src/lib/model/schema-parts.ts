import { z } from 'zod';

/** Lower-case words joined by dots or hyphens: `harvest.total`, `north-quay`. */
export const Id = z
	.string()
	.max(80)
	.regex(/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by "." or "-"')
	.meta({ id: 'Id' });

/** The same words in both editions. */
export const Words = z
	.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
	.meta({ id: 'Words', description: 'The same words in Chinese and in English.' });

/** A year, a month or a day that exists: `2023`, `2023-08`, `2023-08-25`. */
export const DateText = z
	.string()
	.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
	.refine((text) => {
		const [year, month = 1, day = 1] = text.split('-').map(Number) as [number, number?, number?];
		const date = new Date(Date.UTC(year, month - 1, day));
		return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	}, 'a date that exists')
	.meta({ id: 'DateText' });

/** Link that editors follow to complete and check the file while typing. */
export const Schema = z.string().optional();

/** Degrees of WGS 84 (or of the datum that the map names), east before north. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);

/** Under which licence something may be used by others. */
export const Licence = z.strictObject({
	name: z
		.string()
		.regex(/^[-a-zA-Z0-9._]+$/, 'a licence identifier, like MIT or ODbL-1.0')
		.meta({ description: 'Identifier, as SPDX or the Open Definition lists it.' }),
	url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' })
});
