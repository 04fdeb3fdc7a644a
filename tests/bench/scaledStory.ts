import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
	id: string;
	scene: { kind: string; chart?: string };
}
interface StoryFile {
	chapters: { id: string; steps: Step[] }[];
	wall: { step: string }[];
}
interface ChartsFile {
	charts: { id: string }[];
}
interface ZonesFile {
	features: { kind: string; id: string; geometry: { coordinates: [number, number][][] } }[];
}

/** Steps of a chapter, and zones, of the story of size 1: 25 steps, 9 charts, 125 zones; of size 16 there are 400, 144, 2,000. */
const [stepsOfChapter, zones] = [5, 125];

const json = <T>(folder: string, name: string) =>
	JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

/** Zones as many as are wanted: the first ones as they are, then copies of one, small, row by row. */
function zonesOf({ features }: ZonesFile, count: number): ZonesFile['features'] {
	const real = features.filter(({ kind }) => kind === 'zone');
	const [model] = real;
	const ring = model!.geometry.coordinates[0]!;
	const [lon, lat] = ring[0]!;
	const across = Math.ceil(Math.sqrt(count));
	const copies = Array.from({ length: count - real.length }, (_, i) => {
		const [column, row] = [i % across, Math.floor(i / across)];
		const move = ([x, y]: [number, number]): [number, number] => [
			lon - 0.03 + ((x - lon) * 0.6 + 0.06 * column) / across,
			lat - 0.03 + ((y - lat) * 0.6 + 0.06 * row) / across
		];
		const geometry = { ...model!.geometry, coordinates: [ring.map(move)] };
		return { ...model!, id: `${model!.id}-${i}`, geometry };
	});
	return [...features, ...copies];
}

/**
 * Writes a story that is `size` times as long as a short one: its chapters and charts come again and again, under ids
 * of their own, and its park has so many more zones. Words and figures stay what they are.
 * @param from folder of the story that it is made of
 */
export function writeScaledStory(from: string, to: string, size: number): void {
	cpSync(from, to, { recursive: true, filter: (path) => !/\.ts$|[\\/]geo[\\/]/.test(path) });
	const story = json<StoryFile>(from, 'story.json');
	const { charts } = json<ChartsFile>(from, 'charts.json');
	const copies = Array.from({ length: size }, (_, i) => i);
	const named = (id: string, copy: number) => (copy ? `${id}-${copy}` : id);
	const chapters = copies.flatMap((copy) =>
		story.chapters.map((chapter) => ({
			...chapter,
			id: named(chapter.id, copy),
			steps: chapter.steps.slice(0, stepsOfChapter).map((step) => ({
				...step,
				id: named(step.id, copy),
				scene: step.scene.chart
					? { ...step.scene, chart: named(step.scene.chart, copy) }
					: step.scene
			}))
		}))
	);
	const kept = new Set(chapters.flatMap(({ steps }) => steps.map(({ id }) => id)));
	const wall = story.wall.filter(({ step }) => kept.has(step));
	const write = (name: string, value: unknown) =>
		writeFileSync(join(to, name), JSON.stringify(value));
	write('story.json', { ...story, chapters, wall });
	write('charts.json', {
		charts: copies.flatMap((copy) =>
			charts.map((chart) => ({ ...chart, id: named(chart.id, copy) }))
		)
	});
	const park = json<ZonesFile>(from, 'zones.geojson');
	write('zones.geojson', { ...park, features: zonesOf(park, zones * size) });
}
