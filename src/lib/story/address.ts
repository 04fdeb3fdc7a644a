/** Milliseconds of rest before the address follows: Safari throws past 100 writes in 30 s. */
const pause = 400;

/**
 * Keeps the page's address at the step that is read, and with it the links to the same place elsewhere.
 * @returns `set`, called with each step's id; an empty id takes the hash away
 */
export function followAddress(links: Iterable<HTMLAnchorElement>) {
	let timer = 0;
	return (id: string) => {
		for (const link of links) link.hash = id;
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			const hash = id && `#${id}`;
			if (location.hash !== hash) {
				history.replaceState(history.state, '', hash || location.pathname + location.search);
			}
		}, pause);
	};
}
