import type { Map as LibraryMap } from 'maplibre-gl';
import { stage, type Camera } from '../camera';

/** What the zooms of a stage are above those of the reference stage. */
export const shiftOf = ({ clientWidth, clientHeight }: HTMLElement): number =>
	Math.log2(Math.min(clientWidth, clientHeight) / stage);

/** The camera of a live map that fills `target`, as a view of map.json has it. */
export function cameraOf(map: LibraryMap, target: HTMLElement): Camera {
	const { lng, lat } = map.getCenter();
	return {
		center: [lng, lat],
		zoom: map.getZoom() - shiftOf(target),
		bearing: map.getBearing(),
		pitch: map.getPitch()
	};
}
