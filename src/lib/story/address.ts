/** Milliseconds at a step before the address follows: Safari throws past 100 writes in 30 s. */
const pause = 400;

/**
 * Keeps the page's address at the step that is read, and with it the links to the same place elsewhere.
 * @returns `set`, called with the id of the step in each frame; an empty id takes the hash away
 */
export function followAddress(links: Iterable<HTMLAnchorElement>) {
	let timer = 0;
	let last: string | undefined;
	return (id: string) => {
		if (id === last) return;
		last = id;
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
