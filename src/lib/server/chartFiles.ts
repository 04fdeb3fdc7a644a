import { strToU8, zipSync, type Zippable } from 'fflate';
import { csvOf } from '../embed/csv';
import { summaryOf } from '../embed/embeddable';
import { correctionsOf, withdrawalOf, type Embed } from '../embed/embeds';
import { fileName, kindsOf, takeaway, type FileKind } from '../embed/fileNames';
import { metadataOf } from '../embed/metadata';
import { oembedOf } from '../embed/oembed';
import { tableOf } from '../embed/table';
import { formatDate } from '../i18n/dates';
import type { Edition } from '../i18n/edition';
import type { Story, Words } from '../model/types';
import { chartPicture, noticePicture, scenePicture } from './picture/chartPicture';
import type { Picture } from './picture/picture';
import { pngOf } from './picture/png';
import { socialPicture } from './picture/socialPicture';

/** A file's content as a host is to serve it. */
export interface ChartFile {
	type: string;
	body: Uint8Array;
}

/** The pictures of a story's charts, each drawn once for all files that show it. */
const drawn = new WeakMap<Story, Map<Embed['of'], Record<string, Picture>>>();

function once(what: string, { of }: Embed, { story, lang }: Edition, draw: () => Picture): Picture {
	const charts = drawn.get(story) ?? new Map<Embed['of'], Record<string, Picture>>();
	drawn.set(story, charts);
	const pictures = charts.get(of) ?? {};
	charts.set(of, pictures);
	return (pictures[what + lang] ??= draw());
}

const lineOf = ({ plain, t }: Edition, words: Words) => plain(t(words));

/** A chart or a map as a picture of its own, with what was corrected; one that was withdrawn as a notice that says so. */
export const pictureOf = (embed: Embed, edition: Edition): Picture =>
	once('picture', embed, edition, () => draw(embed, edition));

function draw(embed: Embed, edition: Edition): Picture {
	const title = lineOf(edition, embed.of.title);
	const withdrawn = withdrawalOf(embed);
	if (withdrawn) {
		const date = formatDate(withdrawn.date, edition.lang);
		const lines = [edition.say('withdrawn', { date }), lineOf(edition, withdrawn.words)];
		return noticePicture({ id: embed.id, title, lines }, edition);
	}
	const remarks = correctionsOf(embed, edition).map(({ date, words }) =>
		edition.say('corrected', {
			date: formatDate(date, edition.lang),
			words: lineOf(edition, words)
		})
	);
	return embed.kind === 'chart'
		? chartPicture(embed.of, edition, remarks)
		: scenePicture(embed.view, { ...embed.of, remarks }, edition);
}

function socialOf(embed: Embed, edition: Edition): Picture {
	const { id, title, note } = embed.of;
	const withdrawn = withdrawalOf(embed);
	if (withdrawn) {
		const said = summaryOf(embed, edition);
		return socialPicture({ id, title, note: { zh: said, en: said } }, edition);
	}
	const shown = embed.kind === 'chart' ? { chart: embed.of } : { view: embed.view };
	return socialPicture({ id, title, note, ...shown }, edition);
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, '\t')}\n`);

/** Their dates are that of the story's last change, not of the build: the same story gives the same bytes. */
async function zipOf(embed: Embed, edition: Edition, site: string): Promise<Uint8Array> {
	const [year = 1980, month = 1, day = 1] = edition.story.credits.updated.split('-').map(Number);
	const kinds = takeaway.filter((kind) => kindsOf(embed).includes(kind));
	const files: Zippable = {};
	for (const kind of kinds) {
		const { body, type } = await chartFile(embed, kind, edition, site);
		files[fileName(embed.id, kind)] = [body, { level: type === 'image/png' ? 0 : 9 }];
	}
	return zipSync(files, { mtime: new Date(year, month - 1, day) });
}

/**
 * A file of a chart, or of a map that is embedded like one (see embed/fileNames.ts).
 * @param site public address of the site's root, with a slash at its end
 * @throws RangeError where there is no such file
 */
export async function chartFile(
	embed: Embed,
	kind: FileKind,
	edition: Edition,
	site: string
): Promise<ChartFile> {
	switch (kind) {
		case 'svg':
			return { type: 'image/svg+xml', body: strToU8(pictureOf(embed, edition).svg) };
		case 'png':
		case 'png2':
			return {
				type: 'image/png',
				body: await pngOf(pictureOf(embed, edition), kind === 'png' ? 1 : 2)
			};
		case 'social':
			return {
				type: 'image/png',
				body: await pngOf(once('social', embed, edition, () => socialOf(embed, edition)))
			};
		case 'csv':
			if (embed.kind !== 'chart') throw new RangeError(`${embed.id} has no table`);
			return {
				type: 'text/csv; charset=utf-8',
				body: strToU8(csvOf(tableOf(embed.of, edition)))
			};
		case 'metadata':
			return { type: 'application/json', body: json(metadataOf(embed, edition, site)) };
		case 'oembed':
			return { type: 'application/json', body: json(oembedOf(embed, edition, site)) };
		case 'zip':
			return { type: 'application/zip', body: await zipOf(embed, edition, site) };
	}
}
