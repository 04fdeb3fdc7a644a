import type { TransformConstrainFunction } from 'maplibre-gl';
import { cameraBetween, stage, worldSize, type Camera } from '../camera';
import type { LiveMapHandle } from './contract';
import type { Library } from './library';
import { cameraOf, shiftOf } from './seen';

export interface ExploreOptions {
	/** Least and greatest zoom on the reference stage. */
	zooms: readonly [least: number, most: number];
	/** A pointer is over a zone, or (`undefined`) over none. */
	pass(zone: string | undefined): void;
	/** A zone was clicked or tapped. */
	pick(zone: string): void;
	/** The reader has moved the map. */
	moved(camera: Camera): void;
}

export interface ExplorableMap extends LiveMapHandle {
	/**
	 * Hands the map to the reader until `leave` is called: then the camera goes back to the story's, wherever that is by
	 * then, or (`cut`) is there at once.
	 */
	explore(options: ExploreOptions): { element: HTMLElement; leave(cut: boolean): void };
}

/** Milliseconds of the way back. */
const returnTime = 400;

const easeOut = (t: number) => 1 - (1 - t) ** 3;

const gestures = [
	'dragPan',
	'dragRotate',
	'scrollZoom',
	'touchZoomRotate',
	'touchPitch',
	'doubleClickZoom',
	'keyboard'
] as const;

/** As the engine has it: a view of map.json is shown as it is. */
const anywhere: TransformConstrainFunction = (center, zoom) => ({ center, zoom });

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Between two zooms, and no farther from the story's place than a stage reaches at the least zoom. */
function within(
	{ LngLat }: Library,
	{ center: [lon, lat] }: Camera,
	least: number,
	most: number,
	shift: number
): TransformConstrainFunction {
	const reach = (360 * stage) / worldSize(least) / 2;
	return ({ lng, lat: north }, zoom) => ({
		center: new LngLat(
			clamp(lng, lon - reach, lon + reach),
			clamp(north, lat - reach, lat + reach)
		),
		zoom: clamp(zoom, least + shift, most + shift)
	});
}

/** Layers whose features name a zone. */
const raised = ['plates', 'rims', 'blocks', 'roofs'];

/**
 * A live map that can be handed to the reader.
 * @param target what the map fills
 * @param story the camera of the moment
 * @param still without movement on the way back
 */
export function explorable(
	gl: Library,
	handle: LiveMapHandle,
	target: HTMLElement,
	story: Camera,
	still: boolean
): ExplorableMap {
	const { map } = handle;
	let holder: 'story' | 'reader' | 'return' = 'story';
	let frame = 0;

	/** The camera as a view of map.json has it, to be read off the element. */
	const tell = () => {
		map.getCanvas().dataset.camera = JSON.stringify(cameraOf(map, target));
	};
	map.on('idle', tell);
	const settle = () => {
		holder = 'story';
		handle.setCamera(story);
		tell();
	};
	const goBack = () => {
		const from = cameraOf(map, target);
		const began = performance.now();
		const draw = () => {
			const t = (performance.now() - began) / returnTime;
			if (t >= 1) return settle();
			handle.setCamera(cameraBetween(from, story, easeOut(t)));
			frame = requestAnimationFrame(draw);
		};
		holder = 'return';
		draw();
	};
	const zoneAt = (point: { x: number; y: number }) => {
		const [feature] = map.queryRenderedFeatures([point.x, point.y], { layers: raised });
		const id: unknown = feature?.properties.id;
		return typeof id === 'string' ? id : undefined;
	};

	return {
		...handle,
		setCamera(next) {
			story = next;
			if (holder === 'story') handle.setCamera(next);
		},
		explore({ zooms: [least, most], pass, pick, moved }) {
			cancelAnimationFrame(frame);
			if (holder === 'return') settle();
			holder = 'reader';
			map.setTransformConstrain(within(gl, story, least, most, shiftOf(target)));
			for (const gesture of gestures) map[gesture].enable();
			const listening = [
				map.on('mousemove', ({ point, originalEvent }) => {
					if (!originalEvent.buttons) pass(zoneAt(point));
				}),
				map.on('mouseout', () => pass(undefined)),
				map.on('click', ({ point }) => {
					const zone = zoneAt(point);
					if (zone) pick(zone);
				}),
				map.on('move', () => moved(cameraOf(map, target))),
				map.on('moveend', tell)
			];
			tell();
			return {
				element: map.getCanvas(),
				leave(cut) {
					for (const { unsubscribe } of listening) unsubscribe();
					for (const gesture of gestures) map[gesture].disable();
					map.stop();
					map.setTransformConstrain(anywhere);
					pass(undefined);
					if (cut || still) settle();
					else goBack();
				}
			};
		},
		destroy() {
			cancelAnimationFrame(frame);
			handle.destroy();
		}
	};
}
