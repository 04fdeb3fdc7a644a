import type { GeoJSONSource, LayerSpecification, Map as LibraryMap } from 'maplibre-gl';
import type { Layer } from '../../model/types';
import { liveCamera, stage as reference, type Camera } from '../camera';
import { changesBetween, type Change } from './changes';
import type { LiveMapData } from './data';
import { dotImage } from './dot';
import { LiveMapError, type Failure } from './failure';
import { partsFor, type GroundData, type GroundPart } from './ground';
import type { Library } from './library';
import type { Faces } from './look';
import { createLights, lightTime } from './lights';
import { loadGround } from './loadGround';
import type { Theme } from './palette';
import { layersOf, reliefOf, skyOf, styleOf, type Shown } from './style';

/** What the map shows beside its camera. */
export interface LiveScene {
	layers: readonly Layer[];
	/** Ids of the zones to light up. */
	focus: readonly string[];
	/** Layers of the scenes before and after, to be fetched ahead. */
	near?: readonly Layer[];
}

export interface LiveMapWords {
	/** What is seen, for those who cannot see it. */
	label: string;
	/** MapLibre's own words by its keys, such as `Map.Title`. */
	locale?: Record<string, string>;
}

export interface EngineOptions {
	data: LiveMapData;
	theme: Theme;
	/** The URL that `geo/…` and `ground/…` are relative to. */
	base: URL;
	camera: Camera;
	scene: LiveScene;
	words: LiveMapWords;
	/** A software renderer will do. */
	force: boolean;
	/** Cut instead of fading. */
	still: boolean;
	/** Drawn and ready to be shown; again after a pause. */
	onReady(): void;
	/** The GPU took its context back; it may return. */
	onPause(): void;
	/** Over: the map is destroyed. */
	onLost(reason: Failure): void;
}

export interface LiveMapHandle {
	/** One write to the map: to be called once a frame at most. */
	setCamera(camera: Camera): void;
	setScene(scene: LiveScene): void;
	setTheme(theme: Theme): void;
	/** Measures the target again; done by itself when its size changes. */
	resize(): void;
	/** Gives everything back. No callback comes after it. */
	destroy(): void;
	/** For tests. */
	readonly map: LibraryMap;
}

/** Milliseconds in sight without a picture, of a GPU and of software, and without a context: then the map gives up. */
const patience = { picture: 20_000, software: 90_000, context: 8_000 };

const lightSources = ['plates', 'rims', 'blocks'];

/** MapLibre's setters by name, without its table of every property's type. */
interface Setters {
	setPaintProperty(layer: string, property: string, value: unknown): unknown;
	setLayoutProperty(layer: string, property: string, value: unknown): unknown;
	setFilter(layer: string, value: unknown): unknown;
}

function write(map: Setters, change: Change) {
	if (change.kind === 'filter') map.setFilter(change.layer, change.value);
	else if (change.kind === 'paint')
		map.setPaintProperty(change.layer, change.property, change.value);
	else map.setLayoutProperty(change.layer, change.property, change.value);
}

/** The page's own faces: the tokens `--sans` and `--serif` where the map stands. */
function facesOf(target: HTMLElement): Faces {
	const style = getComputedStyle(target);
	const families = (token: string, last: string) =>
		`${style.getPropertyValue(token)},${last}`
			.split(',')
			.map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'))
			.filter(Boolean);
	return { sans: families('--sans', 'sans-serif'), serif: families('--serif', 'serif') };
}

const ratio = () => Math.min(devicePixelRatio || 1, 2);

/** True where the middle of the canvas is painted; only in MapLibre's `render` event. */
function isPainted(canvas: HTMLCanvasElement): boolean {
	const gl = canvas.getContext('webgl2');
	if (!gl) return false;
	const pixel = new Uint8Array(4);
	gl.readPixels(canvas.width >> 1, canvas.height >> 1, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
	return pixel[3] === 255;
}

/**
 * A live map in `target`, with the ground that its first scene needs. MapLibre's state is written from here alone:
 * what should be seen is kept, compared with what was written last, and written again after a lost context.
 * @throws LiveMapError `webgl` or `library` when MapLibre cannot start
 */
export function startLiveMap(
	gl: Library,
	target: HTMLElement,
	firstGround: GroundData,
	options: EngineOptions
): LiveMapHandle {
	const { data, base } = options;
	const scaleNow = () => {
		const side = Math.min(target.clientWidth, target.clientHeight);
		return side > 0 ? side / reference : undefined;
	};
	let camera = options.camera;
	let shown: Shown = {
		theme: options.theme,
		faces: facesOf(target),
		layers: options.scene.layers,
		focus: options.scene.focus,
		scale: scaleNow() ?? 1
	};
	let ground = firstGround;
	let written: LayerSpecification[] = layersOf(data, ground, shown);
	let writtenGround = ground;
	let writtenTheme = shown.theme;
	let styled = false;
	let ready = false;
	let over = false;
	let losses = 0;
	const requested = new Set<GroundPart>();
	const gone = new AbortController();
	const timers = new Set<ReturnType<typeof setTimeout>>();

	const create = () => {
		try {
			return new gl.Map({
				container: target,
				style: styleOf({ ...shown, data, ground, base, transition: options.still ? 0 : lightTime }),
				center: camera.center,
				zoom: camera.zoom,
				interactive: false,
				attributionControl: false,
				fadeDuration: 0,
				renderWorldCopies: false,
				trackResize: false,
				refreshExpiredTiles: false,
				validateStyle: false,
				maxPitch: 75,
				pixelRatio: ratio(),
				// A view of map.json is shown as it is, also where it looks past the edge of the world.
				transformConstrain: (center, zoom) => ({ center, zoom }),
				canvasContextAttributes: {
					failIfMajorPerformanceCaveat: !options.force,
					// Lines and names are smooth anyway; it is the plates' edges, at a sixth of the speed in software.
					antialias: !options.force && ratio() < 2
				},
				locale: { ...options.words.locale, 'Map.Title': options.words.label }
			});
		} catch (cause) {
			const reason = cause instanceof gl.GPUInitializationError ? 'webgl' : 'library';
			throw new LiveMapError(reason, `MapLibre did not start: ${String(cause)}`, { cause });
		}
	};
	const map = create();
	map.getCanvas().setAttribute('role', 'img');

	const lights = createLights(
		(id, lit) => {
			if (styled) for (const source of lightSources) map.setFeatureState({ source, id }, { lit });
		},
		options.still
			? undefined
			: {
					now: () => performance.now(),
					request: (frame) => requestAnimationFrame(frame),
					cancel: (request) => cancelAnimationFrame(request)
				}
	);

	const writeGround = () => {
		for (const [part, shapes] of Object.entries(ground)) {
			if (writtenGround[part as keyof GroundData] !== undefined || shapes === true) continue;
			map.getSource<GeoJSONSource>(part)?.setData(shapes);
		}
		const relief = ground.relief && !writtenGround.relief && reliefOf(data, base);
		if (relief) {
			const layers = layersOf(data, ground, shown);
			const at = layers.findIndex(({ id }) => id === 'relief');
			map.addSource('relief', relief);
			map.addLayer(layers[at]!, layers[at + 1]!.id);
		}
		writtenGround = ground;
	};

	/** Brings the style to what should be seen. */
	const update = () => {
		if (!styled || over) return;
		if (ground !== writtenGround) writeGround();
		const wanted = layersOf(data, ground, shown);
		for (const change of changesBetween(written, wanted)) write(map, change);
		written = wanted;
		if (shown.theme !== writtenTheme) map.setSky(skyOf(shown.theme));
		writtenTheme = shown.theme;
	};

	const writeCamera = () => {
		const { fov, ...to } = liveCamera(camera, target.clientWidth || 1, target.clientHeight || 1);
		if (Math.abs(map.getVerticalFieldOfView() - fov) > 1e-6) map.setVerticalFieldOfView(fov);
		map.jumpTo(to);
	};

	const destroy = () => {
		if (over) return;
		over = true;
		gone.abort();
		lights.stop();
		resizing.disconnect();
		for (const timer of timers) clearTimeout(timer);
		map.remove();
	};

	const fail = (reason: Failure) => {
		if (over) return;
		destroy();
		options.onLost(reason);
	};

	const failAfter = (milliseconds: number, reason: Failure) => {
		const timer = setTimeout(() => {
			timers.delete(timer);
			if (ready) return;
			// Frames do not come to a hidden tab: it gets its time when it is seen again.
			if (document.hidden) failAfter(milliseconds, reason);
			else fail(reason);
		}, milliseconds);
		timers.add(timer);
	};

	const readyWhenDrawn = () => {
		map.once('idle', () => {
			map.once('render', () => {
				if (over || ready || !styled) return;
				if (!isPainted(map.getCanvas())) return fail('style');
				ready = true;
				options.onReady();
			});
			map.triggerRepaint();
		});
	};

	const fetchFor = async ({ layers, near = [] }: LiveScene) => {
		const parts = partsFor([...layers, ...near], data.ground).filter(
			(part) => !requested.has(part) && !(part in firstGround)
		);
		if (parts.length === 0) return;
		for (const part of parts) requested.add(part);
		try {
			ground = { ...ground, ...(await loadGround(parts, data, base, gone.signal)) };
			update();
		} catch (error) {
			fail(error instanceof LiveMapError ? error.reason : 'ground');
		}
	};

	map.setMissingStyleImageResolver((id) => {
		if (id === 'place') map.addImage(id, dotImage(), { sdf: true, pixelRatio: 2 });
	});
	map.on('style.load', () => {
		styled = true;
		update();
		lights.rewrite();
	});
	map.on('error', ({ error }) => {
		if (error instanceof gl.GPUInitializationError) fail('context');
		else if (!ready && losses === 0) fail('style');
	});
	map.on('webglcontextlost', () => {
		losses += 1;
		if (losses > 1) return fail('context');
		ready = styled = false;
		options.onPause();
		failAfter(patience.context, 'context');
	});
	map.on('webglcontextrestored', readyWhenDrawn);

	const resize = () => {
		const scale = scaleNow();
		if (over || scale === undefined) return;
		shown = { ...shown, scale };
		if (map.getPixelRatio() !== ratio()) map.setPixelRatio(ratio());
		map.resize();
		update();
		writeCamera();
		if (ready) map.redraw();
	};
	const resizing = new ResizeObserver(resize);
	resizing.observe(target);

	writeCamera();
	lights.focus(shown.focus, true);
	readyWhenDrawn();
	failAfter(options.force ? patience.software : patience.picture, 'timeout');
	void fetchFor(options.scene);

	return {
		map,
		resize,
		destroy,
		setCamera(next) {
			camera = next;
			if (!over) writeCamera();
		},
		setScene(scene) {
			if (over) return;
			shown = { ...shown, layers: scene.layers, focus: scene.focus };
			update();
			lights.focus(shown.focus);
			void fetchFor(scene);
		},
		setTheme(theme) {
			shown = { ...shown, theme };
			update();
		}
	};
}
