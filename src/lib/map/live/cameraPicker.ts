import { copyText } from '../../ui/copy';
import { element } from '../../ui/element';
import type { Camera } from '../camera';

/** A camera as map.json writes a view: degrees to about a metre, no more digits than can be seen. */
export function viewText({ center: [lon, lat], zoom, bearing, pitch }: Camera): string {
	const view = {
		center: [+lon.toFixed(5), +lat.toFixed(5)],
		zoom: +zoom.toFixed(2),
		bearing: +bearing.toFixed(1),
		pitch: +Math.min(60, pitch).toFixed(1)
	};
	return Object.entries(view)
		.map(([key, value]) => `"${key}": ${JSON.stringify(value).replace(',', ', ')}`)
		.join(',\n');
}

/**
 * For editors, in development alone: beside the live map, the view that it shows, to be copied into map.json. The map is
 * moved as readers move it, by the button that hands it over.
 * @param stage holds the live map, which carries its camera at rest
 */
export function cameraPicker(stage: HTMLElement) {
	const text = element('pre', '');
	const button = element('button', '', ['Copy this view'], { type: 'button' });
	const panel = element('aside', '', [text, button], { id: 'camera-picker', hidden: true });
	panel.style.cssText =
		'position:fixed;z-index:9;top:4rem;left:1rem;padding:.5rem .75rem;font-size:.75rem;' +
		'line-height:1.5;background:var(--ground);border:1px solid var(--seal)';
	button.style.textDecoration = 'underline';
	button.addEventListener('click', () => {
		void copyText(text.textContent).then((done) => {
			button.textContent = done ? 'Copied' : 'Select the text to copy it';
		});
	});
	const show = () => {
		const camera = stage.querySelector('canvas')?.dataset.camera;
		panel.hidden = camera === undefined;
		if (camera === undefined) return;
		text.textContent = viewText(JSON.parse(camera) as Camera);
		button.textContent = 'Copy this view';
	};
	new MutationObserver(show).observe(stage, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['data-camera']
	});
	document.body.append(panel);
	show();
}
