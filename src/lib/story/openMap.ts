import type { Camera } from '../map/camera';
import { cornerOf } from '../map/drawn/corner';
import { exploreDrawn } from '../map/drawn/explore';
import type { Surface } from './explore';
import type { LiveStage } from './stage';
import type { ZoneCards } from './zoneCards';

interface Options {
	/** The drawn map on the stage. */
	picture: HTMLElement;
	/** What it shows. */
	view: Camera;
	/** Shows the map instead, where it can. */
	live: LiveStage | undefined;
	cards: ZoneCards;
	/** Without movement on the way back. */
	still: boolean;
}

/** Hands the shown map to the reader; scale and north follow what the reader does. */
export function openMap({ picture, view, live, cards, still }: Options): Surface {
	const { turn, reset } = cornerOf(picture.querySelector<SVGSVGElement>('.corner'));
	const { pass, pick } = cards;
	const { element, leave } = live
		? live.explore({ pass, pick, moved: turn })
		: exploreDrawn(picture, still, (factor) =>
				turn({ ...view, zoom: view.zoom + Math.log2(factor) })
			);
	return {
		element,
		leave(cut) {
			leave(cut);
			reset();
		}
	};
}
