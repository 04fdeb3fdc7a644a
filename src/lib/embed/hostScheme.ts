/** The relative luminance below which a ground counts as dark. */
const dark = 0.2;

/** Of `rgb(r, g, b)` or `rgba(r, g, b, a)`, as browsers compute colours: 0 black … 1 white; undefined where it is seen through. */
export function luminance(colour: string): number | undefined {
	const [r = 0, g = 0, b = 0, a = 1] = (/^rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '0,0,0,0')
		.split(/[ ,/]+/)
		.map(Number);
	if (a < 0.5) return undefined;
	const [x, y, z] = [r, g, b].map((one) => (one / 255) ** 2.2) as [number, number, number];
	return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/**
 * Whether a page is light or dark where an element stands: by the ground behind it, or where there is none by the
 * colour scheme in use.
 */
export function schemeAround(element: Element): 'light' | 'dark' {
	for (let one: Element | null = element; one; one = one.parentElement) {
		const found = luminance(getComputedStyle(one).backgroundColor);
		if (found !== undefined) return found < dark ? 'dark' : 'light';
	}
	const { colorScheme } = getComputedStyle(element);
	const wanted = matchMedia('(prefers-color-scheme: dark)').matches;
	return /dark/.test(colorScheme) && (wanted || !/light/.test(colorScheme)) ? 'dark' : 'light';
}
