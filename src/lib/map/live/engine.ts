import type { GeoJSONSource, LayerSpecification } from 'maplibre-gl';
import { turn } from '../../ui/turn';
import { liveCamera, stage as reference } from '../camera';
import { addLayers } from './addLayers';
import { changesBetween, writeChange } from './changes';
import type { EngineOptions, LiveMapHandle, LiveScene } from './contract';
import { createMap } from './createMap';
import { dotImage } from './dot';
import { LiveMapError, type Failure } from './failure';
import { watchFrames } from './frames';
import { partsFor, type GroundData, type GroundPart } from './ground';
import type { Library } from './library';
import { createLights, lightTime } from './lights';
import { loadGround } from './loadGround';
import { facesOf, namesOf, ratio, readPainted, shapeOf } from './screen';
import { layersOf, projectionOf, skyOf, sourceOf, sourcesOf, styleOf, type Shown } from './style';

/** Milliseconds in sight without a picture, of a GPU and of software, and without a context: then the map gives up. */
const patience = { picture: 20_000, software: 90_000, context: 8_000 };

const lightSources = ['plates', 'rims', 'blocks'];

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
		...options.scene,
		near: [...options.scene.layers, ...(options.scene.near ?? [])],
		scale: scaleNow() ?? 1,
		shape: shapeOf(target),
		names: namesOf(target)
	};
	let ground = firstGround;
	let written: LayerSpecification[] = [];
	let writtenGround = ground;
	let writtenTheme = shown.theme;
	let writtenScale = shown.scale;
	let styled = false;
	let ready = false;
	let over = false;
	let losses = 0;
	let unwatch: (() => void) | undefined;
	const requested = new Set<GroundPart>();
	const gone = new AbortController();
	const timers = new Set<ReturnType<typeof setTimeout>>();

	const map = createMap(gl, {
		target,
		camera,
		words: options.words,
		force: options.force
	});
	map.getCanvas().setAttribute('role', 'img');

	const lights = createLights(
		(id, lit) => {
			if (!styled) return;
			for (const source of new Set(written.map(sourceOf)))
				if (source && lightSources.includes(source)) map.setFeatureState({ source, id }, { lit });
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
		writtenGround = ground;
	};

	/** Layers stay once they are there: they would be made anew each time that a reader turns back. */
	const nearer = ({ layers, near = [] }: LiveScene) => [
		...new Set([...(shown.near ?? []), ...layers, ...near])
	];

	/** Brings the style to what should be seen. */
	const update = () => {
		if (!styled || over) return;
		if (ground !== writtenGround) writeGround();
		const wanted = layersOf(data, ground, shown);
		const added = addLayers(map, wanted, written, () => sourcesOf({ data, ground, base }));
		for (const change of changesBetween(written, wanted)) writeChange(map, change);
		written = wanted;
		if (added.some((source) => lightSources.includes(source))) lights.rewrite();
		if (shown.theme !== writtenTheme) map.setSky(skyOf(shown.theme));
		writtenTheme = shown.theme;
		if (shown.scale !== writtenScale && data.ground.globe)
			map.setProjection(projectionOf(data, shown.scale));
		writtenScale = shown.scale;
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
		unwatch?.();
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
				readPainted(map.getCanvas(), (painted) => {
					if (over || ready || !styled || painted === undefined) return;
					if (!painted) return fail('style');
					ready = true;
					if (!options.force) unwatch ??= watchFrames(map, (tooSlow) => tooSlow && fail('slow'));
					options.onReady();
				});
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
		shown = { ...shown, scale, shape: shapeOf(target), names: namesOf(target) };
		if (map.getPixelRatio() !== ratio()) map.setPixelRatio(ratio());
		map.resize();
		update();
		writeCamera();
		if (ready) map.redraw();
	};
	const resizing = new ResizeObserver(resize);
	resizing.observe(target);

	const begin = async () => {
		await turn();
		if (over) return;
		const transition = options.still ? 0 : lightTime;
		const style = styleOf({ ...shown, data, ground, base, transition });
		[written, writtenGround] = [style.layers, ground];
		[writtenTheme, writtenScale] = [shown.theme, shown.scale];
		map.setStyle(style, { diff: false });
	};

	writeCamera();
	lights.focus(shown.focus, true);
	void begin();
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
			shown = { ...shown, view: undefined, ...scene, near: nearer(scene) };
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
