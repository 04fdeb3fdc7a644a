import { keepOffline } from '../lib/offline/register';
import { startDeck, type RunningDeck } from '../lib/present/deck';
import { turnPage } from '../lib/present/language';
import { noteWrong, parseParameters } from '../lib/present/parameters';
import type { Shown } from '../lib/present/sync';
import { readPages } from '../lib/present/view';
import { loadLate } from '../lib/ui/loadLate';

/** The deck's page in the browser: the deck itself, or (`?speaker`) the speaker's window. */

const { dataset } = document.documentElement;
const parameters = parseParameters(
	location.search,
	readPages().pages.map(({ id }) => id)
);
const otherLanguage = () => document.querySelector<HTMLAnchorElement>('a[data-switch="lang"]')!;

function start(shown?: Shown) {
	let turning = false;
	const deck: RunningDeck = startDeck({
		parameters,
		shown,
		toLanguage() {
			if (turning) return;
			turning = true;
			const { href } = otherLanguage();
			turnPage(href).then(
				() => {
					const { shown } = deck;
					deck.stop();
					start(shown);
				},
				() => location.assign(href)
			);
		}
	});
}

if (parameters.lang && parameters.lang !== dataset.lang) {
	const { pathname } = otherLanguage();
	location.replace(pathname + location.search + location.hash);
} else {
	noteWrong(parameters);
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	const { theme } = parameters;
	if (theme) dataset.theme = theme === 'dark' || (theme === 'auto' && dark) ? 'night' : 'paper';
	void keepOffline(readPages().root.dataset.base!, true);
	if (parameters.speaker) {
		dataset.mode = 'speaker';
		void loadLate(() => import('../lib/present/speaker')).then((part) => {
			if (part) part.startSpeaker(parameters);
			// All that is said stands in the page as well.
			else delete dataset.mode;
		});
	} else {
		dataset.mode = 'deck';
		document.documentElement.toggleAttribute('data-kiosk', parameters.kiosk);
		start();
	}
}
