import type { GeoJSONSource, LayerSpecification, Map as LibraryMap } from 'maplibre-gl';
import { addLayers } from './addLayers';
import { changesBetween, writeChange } from './changes';
import type { LiveMapData } from './data';
import type { GroundData } from './ground';
import type { Theme } from './palette';
import {
	bareStyleOf,
	groundSourcesOf,
	layersOf,
	projectionOf,
	skyOf,
	sourceOf,
	subjectSourcesOf,
	type Shown,
	type Sources
} from './style';

interface Options {
	data: LiveMapData;
	/** The URL that the ground's pictures are relative to. */
	base: URL;
	/** Milliseconds in which shapes come, go and change colour. */
	transition: number;
}

/** Writes what should be seen to a map: it is compared with what was written last, and only what differs is set. */
export function styleWriter(map: LibraryMap, { data, base, transition }: Options) {
	let layers: LayerSpecification[] = [];
	let ground: GroundData = {};
	let theme: Theme;
	let scale: number;
	let subjects: Sources | undefined;

	const writeGround = (next: GroundData) => {
		for (const [part, shapes] of Object.entries(next)) {
			if (ground[part as keyof GroundData] !== undefined || shapes === true) continue;
			map.getSource<GeoJSONSource>(part)?.setData(shapes);
		}
		ground = next;
	};

	return {
		/** Has the map begin with bare land. */
		begin(shown: Shown) {
			const style = bareStyleOf({ ...shown, data, ground, base, transition });
			layers = style.layers;
			({ theme, scale } = shown);
			map.setStyle(style, { diff: false });
		},

		/**
		 * Brings the map to what should be seen.
		 * @returns whether layers were added, and whether there are more to come: then it is to be called again
		 */
		write(shown: Shown, loaded: GroundData) {
			if (loaded !== ground) writeGround(loaded);
			const wanted = layersOf(data, ground, shown);
			const there = addLayers(map, wanted, layers, () => ({
				...groundSourcesOf({ data, ground, base }),
				...(subjects ??= subjectSourcesOf(data))
			}));
			for (const change of changesBetween(layers, there)) writeChange(map, change);
			const added = there.length > layers.length;
			layers = there;
			if (shown.theme !== theme) map.setSky(skyOf(shown.theme));
			if (shown.scale !== scale && data.ground.globe)
				map.setProjection(projectionOf(data, shown.scale));
			({ theme, scale } = shown);
			return { added, more: there.length < wanted.length };
		},

		/** Whether any layer is drawn from that source. */
		has: (source: string) => layers.some((layer) => sourceOf(layer) === source)
	};
}
