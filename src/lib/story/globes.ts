/** A globe on the stage: the passage that shows it, its picture, the drawing that this covers, the names on it. */
export interface Globe {
	passage: number;
	picture: HTMLImageElement;
	drawn: SVGElement;
	names: SVGElement;
}

/** The globes among the pictures of the passages. */
export const globesOf = (pictures: readonly HTMLElement[]): Globe[] =>
	pictures.flatMap((each, passage) => {
		const picture = each.querySelector<HTMLImageElement>('.globe');
		const drawn = each.querySelector<SVGElement>('.ground > use');
		const names = each.querySelector<SVGElement>('.names');
		return picture && drawn && names ? [{ passage, picture, drawn, names }] : [];
	});

/** Zooms that the camera comes down until the live map alone shows the globe. */
const leaving = 0.15;

/** Zooms that it comes down until the names on a drawn globe, which grow with it, are gone. */
const outgrown = 0.8;

/**
 * Fades what the camera leaves: over a live map the picture, which lies on it as well; else the names.
 * @param way zooms between the camera and the globe's view
 */
export function fadeGlobe({ picture, names }: Globe, way: number, live: boolean): void {
	const left = (over: number) => (way > 0 ? String(Math.max(0, 1 - way / over)) : '');
	picture.style.opacity = live ? left(leaving) : '';
	names.style.opacity = live ? '' : left(outgrown);
}

/**
 * Has the names of a drawn globe go with its picture.
 * @param transform what carries the picture, as CSS; empty while it rests
 */
export function carryGlobe(
	{ picture, drawn, names }: Globe,
	transform: string,
	live: boolean
): void {
	// What its picture covers is not carried along: it is half the work of drawing a globe in flight.
	drawn.style.visibility = picture.naturalWidth && transform ? 'hidden' : '';
	names.style.transform = live ? '' : transform;
}

/** Milliseconds after which a sharp drawing is better than a soft poster. */
const patience = 5000;

/**
 * Takes the poster of the first globe off the stage once that globe's picture is there, fails, or keeps away too long.
 * @returns takes it off at once: it does not move as a picture does
 */
export function liftPoster(stage: HTMLElement, [first]: readonly Globe[]): () => void {
	const poster = stage.querySelector('.poster');
	const lift = () => poster?.remove();
	void first?.picture.decode().then(lift, lift);
	setTimeout(lift, patience);
	return lift;
}
