import type { Fault } from '../fault';
import { fault, type Check } from './known';

/** The nearest that a globe is seen from: nearer, the live map begins to bend it flat. */
const nearest = 3;

/** The globe is seen straight down and from afar, north up: its pictures are made for that. */
export const checkGlobe: Check = ({ files: { map } }) =>
	(map?.views ?? []).flatMap((view, v): Fault[] => {
		if (!view.layers.includes('globe')) return [];
		const wrong = (key: 'zoom' | 'bearing' | 'pitch', says: string) => [
			fault('map', ['views', v, key], view[key], says)
		];
		return [
			...(view.zoom > nearest ? wrong('zoom', `is nearer than ${nearest}: that is no globe`) : []),
			...(view.bearing ? wrong('bearing', 'turns the globe, whose north is up') : []),
			...(view.pitch ? wrong('pitch', 'tilts the globe, which is seen straight down') : [])
		];
	});
