import type { Task } from './statistics';

/** What a page under measurement notes of itself; times in ms since its navigation. */
export interface Notes {
	firstPaint: number;
	largestPaint: number;
	tasks: Task[];
	/** Time from a key to the next frame, of each key. */
	keys: number[];
	/** When the page said that its live map is to be seen. */
	map: number | undefined;
	/** In a frame: when its chart was to be seen, in ms since 1970. */
	chart: number | undefined;
	/** Begins to note the times of frames. */
	record(): void;
	/** Ends it. */
	stop(): number[];
}

declare global {
	interface Window {
		bench: Notes;
	}
}

/** Runs in each page and frame before its own scripts, alone: it sees nothing of this module. */
export function observe() {
	let frames: number[] = [];
	let recording = 0;
	const tick = (time: number) => {
		frames.push(time);
		recording = requestAnimationFrame(tick);
	};
	const notes: Notes = {
		firstPaint: NaN,
		largestPaint: NaN,
		tasks: [],
		keys: [],
		map: undefined,
		chart: undefined,
		record() {
			frames = [];
			recording = requestAnimationFrame(tick);
		},
		stop() {
			cancelAnimationFrame(recording);
			return frames;
		}
	};
	window.bench = notes;
	const on = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true,
			...more
		});
	on('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') notes.firstPaint = startTime;
	});
	on('largest-contentful-paint', ({ startTime }) => (notes.largestPaint = startTime));
	on('longtask', ({ startTime, duration }) => notes.tasks.push([startTime, duration]));
	on('event', ({ name, duration }) => name === 'keydown' && notes.keys.push(duration), {
		durationThreshold: 16
	});

	new MutationObserver((_, watch) => {
		if (document.documentElement?.dataset.map !== 'live') return;
		notes.map = performance.now();
		watch.disconnect();
	}).observe(document, { subtree: true, attributeFilter: ['data-map'] });

	if (window.top === window) return;
	const shapes = 'rect, path, circle, line, polygon, ellipse';
	const isDrawn = (chart: SVGElement | HTMLCanvasElement) => {
		const { width, height } = chart.getBoundingClientRect();
		if (width < 100 || height < 80) return false;
		if (chart instanceof HTMLCanvasElement) {
			const small = new OffscreenCanvas(16, 16).getContext('2d')!;
			small.drawImage(chart, 0, 0, 16, 16);
			return small.getImageData(0, 0, 16, 16).data.some((value, i) => i % 4 === 3 && value > 0);
		}
		const seen = [...chart.querySelectorAll(shapes)].filter((shape) => {
			const box = shape.getBoundingClientRect();
			return box.width * box.height > 100;
		});
		return seen.length >= 2;
	};
	// By a timer: frames below the fold get no animation frames.
	const look = () => {
		const charts = document.querySelectorAll<SVGElement | HTMLCanvasElement>('svg, canvas');
		if ([...charts].some(isDrawn)) notes.chart = performance.timeOrigin + performance.now();
		else setTimeout(look, 20);
	};
	look();
}
