import { turn } from '../../ui/turn';
import { liveCamera, stage as reference } from '../camera';
import type { EngineOptions, LiveMapHandle, LiveScene } from './contract';
import { createMap } from './createMap';
import { dotImage } from './dot';
import { LiveMapError, type Failure } from './failure';
import { watchFrames } from './frames';
import { givingUp, patience } from './givingUp';
import { partsFor, type GroundData, type GroundPart } from './ground';
import type { Library } from './library';
import { createLights, frameClock, lightTime } from './lights';
import { loadGround } from './loadGround';
import { afterGpu, facesOf, namesOf, ratio, readPainted, shapeOf } from './screen';
import type { Shown } from './style';
import { styleWriter } from './styleWriter';

const lightSources = ['plates', 'rims', 'blocks'];

/**
 * A live map in `target`, with the ground that its first scene needs. What should be seen is kept here, and written by
 * the one `styleWriter`, again after a lost context. It begins in small tasks: MapLibre, its style of bare land, a frame
 * of that, then the layers, a few at a time.
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
	let styled = false;
	let growing = false;
	let whole = false;
	let waiting = false;
	let ready = false;
	let over = false;
	let losses = 0;
	/** It has been interrupted: an error after that is no reason to give its style up. */
	let again = false;
	/** MapLibre restores the style that it had when it was interrupted. */
	let kept = false;
	let unwatch: (() => void) | undefined;
	const requested = new Set<GroundPart>();
	const gone = new AbortController();

	const map = createMap(gl, {
		target,
		camera,
		words: options.words,
		force: options.force
	});
	map.getCanvas().setAttribute('role', 'img');
	const context = () => map.getCanvas().getContext('webgl2')!;

	const style = styleWriter(map, { data, base, transition: options.still ? 0 : lightTime });

	const lights = createLights(
		(id, lit) => {
			for (const source of lightSources)
				if (styled && style.has(source)) map.setFeatureState({ source, id }, { lit });
		},
		options.still ? undefined : frameClock
	);

	/** Layers stay once they are there: they would be made anew each time that a reader turns back. */
	const nearer = ({ layers, near = [] }: LiveScene) => [
		...new Set([...(shown.near ?? []), ...layers, ...near])
	];

	/** Brings the style to what should be seen, all the layers of a scene in several tasks. */
	const update = () => {
		if (!styled || !growing || over || waiting) return;
		const { added, more } = style.write(shown, ground);
		if (added) lights.rewrite();
		if (more) {
			waiting = true;
			return afterGpu(context(), () => void turn().then(goOn));
		}
		if (!whole) readyWhenDrawn();
		whole = true;
	};

	const goOn = () => {
		waiting = false;
		update();
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
		giveUp.stop();
		map.remove();
	};

	const fail = (reason: Failure) => {
		if (over) return;
		destroy();
		options.onLost(reason);
	};

	const giveUp = givingUp({ isReady: () => ready, fail });
	const forPicture = options.force ? patience.software : patience.picture;

	const readyWhenDrawn = () => {
		const look = (painted: boolean | undefined) => {
			if (over || ready || !styled || painted === undefined) return;
			if (!painted) return fail('style');
			ready = true;
			if (!options.force) unwatch ??= watchFrames(map, (tooSlow) => tooSlow && fail('slow'));
			options.onReady();
		};
		const sharpen = (lost: boolean) => {
			if (over || lost) return;
			map.setPixelRatio(ratio());
			map.once('render', () => {
				if (!over && !ready && styled) readPainted(context(), look);
			});
			map.triggerRepaint();
		};
		map.once('idle', () => {
			if (!over) afterGpu(context(), sharpen);
		});
	};

	const grow = async () => {
		await turn();
		growing = true;
		update();
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
		if (over) return;
		styled = true;
		if (!growing) return void map.once('render', grow);
		update();
		lights.rewrite();
	});
	map.on('error', ({ error }) => {
		if (error instanceof gl.GPUInitializationError) fail('context');
		else if (!ready && !again) fail('style');
	});
	map.on('webglcontextlost', () => {
		if (over) return;
		again = true;
		kept = styled;
		ready = styled = false;
		// MapLibre tells of a worker that it starts anew as of a lost context.
		if (context().isContextLost()) losses += 1;
		// Not within the event: MapLibre goes on with the map.
		if (losses > 1) return void turn().then(() => fail('context'));
		options.onPause();
		giveUp.after(patience.context, 'context');
	});
	map.on('webglcontextrestored', () => {
		if (over) return;
		// It draws all of it anew, which takes as long as at first.
		giveUp.after(forPicture, 'timeout');
		if (!kept) style.begin(shown);
		if (whole) readyWhenDrawn();
	});

	const resize = () => {
		const scale = scaleNow();
		if (over || scale === undefined) return;
		shown = { ...shown, scale, shape: shapeOf(target), names: namesOf(target) };
		if (ready && map.getPixelRatio() !== ratio()) map.setPixelRatio(ratio());
		map.resize();
		update();
		writeCamera();
		if (ready) map.redraw();
	};
	const resizing = new ResizeObserver(resize);
	resizing.observe(target);

	const begin = async () => {
		await turn();
		if (!over) style.begin(shown);
	};

	writeCamera();
	lights.focus(shown.focus, true);
	void begin();
	giveUp.after(forPicture, 'timeout');
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
