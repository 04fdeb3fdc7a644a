import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { dataPackageOf } from '../data/dataPackage';
import type { DataFileName, Download, Licence } from '../data/downloads';
import { ledgerCsv, ledgerJson } from '../data/ledgerTable';
import type { Edition } from '../i18n/edition';
import type { InterfaceKey } from '../i18n/keys';
import { addressOf, toRoot, type Page } from '../ui/page';
import { pathOfGround } from './read';

/** A file below the data page. */
export interface DataFile {
	mediatype: string;
	body: string;
}

/** The zones as TopoJSON, object `zones`; quantised to about a metre. */
const zonesTopology = ({ story }: Edition): string => {
	const features = story.zones.features.map(({ geometry, kind, ...rest }) => ({
		type: 'Feature' as const,
		geometry,
		properties: { kind, ...rest.properties }
	}));
	const collection = { type: 'FeatureCollection' as const, features };
	return `${JSON.stringify(topology({ zones: collection } as never, 1e5))}\n`;
};

type Made = Exclude<DataFileName, 'datapackage.json'>;

const made: Record<Made, { mediatype: string; write(edition: Edition): string }> = {
	'facts.csv': { mediatype: 'text/csv', write: ledgerCsv },
	'facts.json': { mediatype: 'application/json', write: ledgerJson },
	'zones.topojson': { mediatype: 'application/topo+json', write: zonesTopology }
};

const titles = {
	'facts.csv': 'file-facts-csv',
	'facts.json': 'file-facts-json',
	'zones.topojson': 'file-zones'
} as const satisfies Record<Made, InterfaceKey>;

const measured = (body: string | Buffer) => ({
	bytes: Buffer.byteLength(body),
	sha256: createHash('sha256').update(body).digest('hex')
});

/** Every file that the data page offers, the description of them aside: its own, and ground whose licence wants it. */
export function downloadsOf(edition: Edition, page: Page): Download[] {
	const { credits, map } = edition.story;
	const own = (Object.keys(made) as Made[]).map((path): Download => {
		const { mediatype, write } = made[path];
		const name = path.replace('.', '-');
		const table = mediatype === 'text/csv';
		const licence = credits.licence;
		return {
			name,
			path,
			title: edition.say(titles[path]),
			mediatype,
			...measured(write(edition)),
			licence,
			table
		};
	});
	const licensed = new Map<string, Licence>();
	for (const source of Object.values(map.ground)) {
		if (typeof source === 'object' && 'licence' in source && source.licence)
			licensed.set(source.file, source.licence);
	}
	const ground = [...licensed].map(([file, licence]): Download => ({
		name: `ground-${file.split('/').at(-1)!.split('.')[0]!}`,
		path: toRoot(page) + file,
		title: edition.say('file-ground'),
		mediatype: 'application/topo+json',
		...measured(readFileSync(pathOfGround(file))),
		licence,
		table: false
	}));
	return [...own, ...ground];
}

/** A file below the data page, as it is served. */
export function dataFile(name: DataFileName, edition: Edition, page: Page): DataFile {
	if (name === 'datapackage.json') {
		const described = dataPackageOf(edition, downloadsOf(edition, page), addressOf(page));
		return { mediatype: 'application/json', body: `${JSON.stringify(described, null, '\t')}\n` };
	}
	const { mediatype, write } = made[name];
	return { mediatype, body: write(edition) };
}
