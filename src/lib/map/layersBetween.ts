import type { Layer } from '../model/types';
import { cameraBetween, type Camera } from './camera';
import { fading, isGlobe } from './globe';

type Seen = Camera & { layers: readonly Layer[] };

/**
 * What is shown on the way from one view to another, `t` 0…1: the layers of the nearer one, and whether that is the
 * one at the end. Between the globe and a flat view the height tells, and the globe stays until the way is over: its
 * picture fades by height.
 */
export function layersBetween(
	from: Seen,
	to: Seen,
	t: number
): { layers: Layer[]; there: boolean } {
	const [globe, flat] = isGlobe(from) ? [from, to] : [to, from];
	if (!isGlobe(globe) || isGlobe(flat) || t <= 0 || t >= 1) {
		const there = t >= 0.5;
		return { layers: [...(there ? to : from).layers], there };
	}
	const low = cameraBetween(from, to, t).zoom > fading[0];
	return {
		layers: low ? ['globe', ...flat.layers] : [...globe.layers],
		there: low === (to === flat)
	};
}
