import { schemeAround } from '../../lib/embed/hostScheme';
import { embedAddress, tabs, themes, type EmbedOptions } from '../../lib/embed/snippet';
import type { Lang } from '../../lib/model/types';

/**
 * `/embed.js`: on pages of others, makes the frames of our charts. A chart is `<fengqi-chart chart="…">`, or
 * `<div data-fengqi="…">` with the same options as `data-` attributes. May be loaded many times.
 */

const name = 'fengqi-chart';
/** Where a page reserves no height, in px. */
const unreserved = 640;
/** For so long after the window was resized what moves is the reader's doing, in ms; browsers say 500. */
const settling = 400;
const limits = { least: 100, most: 4000 } as const;

/** This script's own address; a module has none. */
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** The site of a chart: that of the loader which follows it, as in the snippets; else that of this script. */
function siteOf(element: Element): string {
	const loaders = [...document.querySelectorAll<HTMLScriptElement>('script[src$="/embed.js"]')];
	const next = loaders.find(
		(one) => element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
	);
	return new URL('./', next?.src ?? (own || loaders.at(-1)?.src)).href;
}

const flag = (value: string | null) =>
	value !== null && !['0', 'false', 'null'].includes(value.toLowerCase());

let resized = -Infinity;
addEventListener('resize', () => (resized = performance.now()));

class FengqiChart extends HTMLElement {
	static observedAttributes = ['chart', 'lang', 'theme', 'plain', 'static', 'transparent', 'tab'];
	#frame: HTMLIFrameElement | undefined;
	#end: AbortController | undefined;

	connectedCallback() {
		this.#end = new AbortController();
		const { signal } = this.#end;
		addEventListener('message', this.#hear, { signal });
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.#tellTheme, {
			signal
		});
		const watch = new MutationObserver(this.#tellTheme);
		for (const one of [document.documentElement, document.body])
			watch.observe(one, { attributes: true });
		signal.addEventListener('abort', () => watch.disconnect());
		this.#make();
	}

	disconnectedCallback() {
		this.#end?.abort();
		this.#frame?.remove();
		this.#frame = undefined;
	}

	attributeChangedCallback(name: string) {
		if (name === 'theme') this.#tellTheme();
		else if (this.#frame) this.#make();
	}

	/** What holds the height on the page: the element, or the snippet's `div` around it. */
	get #holder(): HTMLElement {
		return this.parentElement?.dataset.fengqi === undefined ? this : this.parentElement;
	}

	get #options(): EmbedOptions {
		const theme = this.getAttribute('theme');
		const tab = tabs.find((one) => one === this.getAttribute('tab'));
		return {
			theme: themes.slice(1).find((one) => one === theme) ?? schemeAround(this),
			plain: flag(this.getAttribute('plain')),
			static: flag(this.getAttribute('static')),
			transparent: flag(this.getAttribute('transparent')),
			...(tab && { tab })
		};
	}

	get #lang(): Lang {
		const lang = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang') ?? '';
		return lang.toLowerCase().startsWith('zh') ? 'zh' : 'en';
	}

	#make() {
		const id = this.getAttribute('chart') ?? '';
		if (!/^[a-z][a-z0-9.-]*$/.test(id)) return;
		const frame = document.createElement('iframe');
		const style = getComputedStyle(this.#holder);
		const height = this.#frame?.style.height || `${parseFloat(style.minHeight) || unreserved}px`;
		frame.title = this.title || id;
		frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
		frame.allow = 'web-share; clipboard-write';
		frame.style.cssText = `display:block;width:100%;height:${height};border:0`;
		frame.src = embedAddress({ site: siteOf(this), lang: this.#lang, id }, this.#options);
		this.style.display = 'block';
		this.replaceChildren(frame);
		this.#frame = frame;
		this.#tellTheme();
	}

	#hear = ({ source, data }: MessageEvent<unknown>) => {
		const frame = this.#frame;
		if (!frame || source !== frame.contentWindow || typeof data !== 'object' || !data) return;
		const { source: from, type, data: value } = data as Record<string, unknown>;
		if (from !== 'fengqi' || type !== 'height' || typeof value !== 'number') return;
		// what was said before the chart could hear it
		this.#tellTheme();
		if (value >= limits.least && value <= limits.most) this.#fit(Math.ceil(value));
	};

	/**
	 * Takes a height over where nothing that is seen moves by it: what is too small grows; what is larger than needed
	 * stays (the chart fills it), unless the page is not painted yet, its lower edge is below the screen before and
	 * after, or the window is being resized.
	 */
	#fit(height: number) {
		const frame = this.#frame!;
		const { top, height: now } = frame.getBoundingClientRect();
		const unseen = performance.getEntriesByType('paint').length === 0;
		const below = top + Math.min(now, height) > innerHeight;
		const resizing = performance.now() - resized < settling;
		if (height <= now && !unseen && !below && !resizing) return;
		frame.style.height = this.#holder.style.minHeight = `${height}px`;
	}

	#tellTheme = () => {
		const frame = this.#frame;
		if (!frame) return;
		const { theme = 'light' } = this.#options;
		// of another scheme than its content a frame is not seen through
		frame.style.colorScheme = theme;
		frame.contentWindow?.postMessage({ source: 'fengqi', type: 'theme', data: theme }, '*');
	};
}

if (!customElements.get(name)) customElements.define(name, FengqiChart);

/** Puts the element into the snippets' `div`s that have none yet. */
function fill() {
	for (const holder of document.querySelectorAll<HTMLElement>('[data-fengqi]')) {
		if (holder.querySelector(name)) continue;
		const chart = document.createElement(name);
		const { fengqi = '', ...options } = holder.dataset;
		chart.setAttribute('chart', fengqi);
		for (const [key, value] of Object.entries(options)) chart.setAttribute(key, value ?? '');
		holder.append(chart);
	}
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill);
else fill();
