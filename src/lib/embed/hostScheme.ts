/** The relative luminance below which a ground counts as dark. */
const dark = 0.2;

/** From what a space of colours begins with to the relative luminance: 0 black … 1 white. */
const bySpace: Record<string, (numbers: number[]) => number> = {
	rgb: (numbers) => bySpace['color']!(numbers.map((one) => one / 255)),
	color: (numbers) => {
		const [x = 0, y = 0, z = 0] = numbers.map((one) => Math.max(0, one) ** 2.2);
		return 0.2126 * x + 0.7152 * y + 0.0722 * z;
	},
	okl: ([lightness = 0]) => lightness ** 3,
	l: ([lightness = 0]) => ((lightness + 16) / 116) ** 3
};

/**
 * The relative luminance of a colour as browsers compute it: `rgba(r, g, b, a)`, `color(srgb r g b / a)`, `oklch(l c h)`,
 * `lab(l a b)`; undefined where it is seen through.
 */
export function luminance(colour: string): number | undefined {
	const [, space = '', inner = ''] =
		/^(rgb|color|okl|l)\w*\((?:[a-z][\w-]* )?(.*)\)/.exec(colour) ?? [];
	const [channels = '', alpha] = inner.split('/');
	const numbers = channels.split(/[ ,]+/).map((one) => parseFloat(one) || 0);
	const seen = alpha === undefined ? (space === 'rgb' ? (numbers[3] ?? 1) : 1) : parseFloat(alpha);
	return seen < 0.5 ? undefined : bySpace[space]?.(numbers);
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
