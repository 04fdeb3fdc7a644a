import type { Camera } from '../camera';
import { scaleBar } from './scale';

/** Scale and north of a picture while the reader moves its map. */
export interface Corner {
	/** Shows those of another camera. */
	turn(camera: Camera): void;
	/** Shows again what the picture came with. */
	reset(): void;
}

/**
 * Keeps scale and north true to what is seen.
 * @param svg the corner of a picture as `MapFoot` draws it; none where there is no scale, as on a globe
 */
export function cornerOf(svg: SVGSVGElement | null | undefined): Corner {
	const find = (selector: string) => svg?.querySelector<SVGElement>(selector);
	const [north, bar, text] = [find('.north'), find('.bar'), find('text')];
	if (!svg || !north || !bar || !text) return { turn() {}, reset() {} };
	const { metres = '{n}', kilometres = '{n}' } = svg.dataset;
	const [words, label] = [text.textContent, svg.ariaLabel ?? ''];
	const place = north.getAttribute('transform')!;
	const line = bar.getAttribute('d')!;
	const write = (name: string, transform: string, path: string) => {
		north.setAttribute('transform', transform);
		bar.setAttribute('d', path);
		if (text.textContent === name) return;
		text.textContent = name;
		svg.ariaLabel = label.replace(words, name);
	};
	return {
		turn(camera) {
			const { metres: far, length } = scaleBar(camera);
			const name =
				far >= 1000
					? kilometres.replace('{n}', String(far / 1000))
					: metres.replace('{n}', String(far));
			write(
				name,
				place.replace(/rotate\(.*?\)/, `rotate(${-camera.bearing})`),
				line.replace(/h[\d.]+/, `h${length}`)
			);
		},
		reset: () => write(words, place, line)
	};
}
