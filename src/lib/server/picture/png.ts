import { renderAsync } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontsFor } from './fonts';
import type { Picture } from './picture';

/** Where pictures are kept between builds, under what they are made of. */
const folder = join(process.env.CACHE_DIR ?? '.cache', 'pictures');

const versions = ['@resvg/resvg-js', '@expo-google-fonts/noto-sans-sc'].map((name) => {
	const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
});

/** One face for each stack of them: of a stack resvg asks for the first alone. */
const withFaces = (svg: string) =>
	svg.replace(
		/font-family="[^"]*?(sans-)?serif"/g,
		(_, sans?: string) => `font-family="Noto ${sans ? 'Sans' : 'Serif'} SC"`
	);

/** A low mark of quotation, raised to where the high one is. */
const raised = (mark: string) => `<tspan baseline-shift="0.66em">${mark}</tspan>`;
const narrow: Record<string, string> = {
	'‘': 'ʻ',
	'’': raised('‚'),
	'“': 'ʻʻ',
	'”': raised('„'),
	'·': '<tspan font-family="Noto Serif SC">·</tspan>'
};

/**
 * Noto SC has the quotation marks that Chinese and English share as wide as Han characters alone: English gets the
 * same shapes from characters that are narrow.
 */
const withNarrowMarks = (svg: string) =>
	/^<svg[^>]* lang="en"/.test(svg)
		? svg.replace(/<text[\s\S]*?<\/text>/g, (text) =>
				text.replace(/>[^<]+/g, (words) =>
					words.replace(/[‘’“”·]/g, (mark) => narrow[mark] ?? mark)
				)
			)
		: svg;

/**
 * A picture as PNG, set in Noto whatever faces the machine has. The same picture gives the same bytes; one that was
 * drawn before is taken from the cache.
 * @param zoom pixels for one px of the picture
 */
export async function pngOf({ svg }: Picture, zoom = 1): Promise<Uint8Array> {
	const drawn = withNarrowMarks(withFaces(svg));
	const name = createHash('sha256')
		.update([drawn, zoom, ...versions].join('\n'))
		.digest('hex');
	const file = join(folder, `${name.slice(0, 32)}.png`);
	if (existsSync(file)) return readFileSync(file);
	const image = await renderAsync(drawn, {
		fitTo: { mode: 'zoom', value: zoom },
		font: {
			loadSystemFonts: false,
			fontFiles: await fontsFor(drawn),
			defaultFontFamily: 'Noto Sans SC'
		}
	});
	const png = image.asPng();
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${file}.${process.pid}`, png);
	renameSync(`${file}.${process.pid}`, file);
	return png;
}
