import { followAddress } from '../story/address';
import { nameInHash } from '../ui/hash';
import { deckOf, hashOf, momentOf, momentOfHash, pressOf } from './builds';
import { commandOf, placeOfKey, type Command } from './keys';
import type { Parameters } from './parameters';
import { createRehearsal } from './rehearsal';
import { showStill } from './still';
import { joinSync, openChannel, type Shown } from './sync';
import { timePanel } from './timePanel';
import { readPages } from './view';

/** The speaker's window: in step with the deck's, whichever of the two is moved. */
export function startSpeaker(parameters: Parameters) {
	const { root, plan, pages, chapters } = readPages();
	const deck = deckOf(plan, chapters, parameters.steps);
	const moments = deck.steps;
	const panel = document.getElementById('speaker')!;
	const find = <E extends HTMLElement>(selector: string) => panel.querySelector<E>(selector)!;
	const { base } = root.dataset;
	const words = panel.dataset;
	const steps = [...new Set(moments.map(({ id }) => id))];
	const pageOf = new Map(pages.map((page) => [page.id, page]));
	const text = (step: string, part: string) =>
		pageOf.get(step)?.querySelector(part)?.textContent ?? '';

	const hash = nameInHash(location.hash);
	let at = momentOfHash(deck, hash) ?? 0;
	let black = false;
	const toDeck = find<HTMLAnchorElement>('.open');
	const query = new URLSearchParams(location.search);
	query.delete('speaker');
	toDeck.search = query.toString();
	const follow = followAddress([toDeck]);
	const rehearsal = createRehearsal(`rehearsal ${new URL(base!, location.href).pathname}`);
	const time = timePanel(panel, {
		rehearsal,
		steps,
		estimate: Object.fromEntries(
			steps.map((step) => [step, Number(pageOf.get(step)?.dataset.seconds)])
		)
	});

	/** As the deck counts, and where a step takes several presses which of them it is. */
	const placeOf = (index: number) => {
		const press = pressOf(deck, index);
		if (!press) return '';
		const { n, total } = press;
		const which = words.press!.replace('{n}', `${n}`).replace('{total}', `${total}`);
		return [text(moments[index]!.id, '.count'), ...(total > 1 ? [which] : [])].join(' · ');
	};
	const preview = (figure: HTMLElement, index: number) => {
		const moment = moments[index];
		const [caption, where] = ['b', 'i'].map((part) => figure.querySelector(part)!);
		const frame = figure.querySelector<HTMLElement>('.frame')!;
		caption!.textContent = moment
			? moment.over === 'chapter'
				? (document.querySelector(`#${CSS.escape(moment.chapter)} h2`)?.textContent ?? '')
				: moment.over === 'opening'
					? (document.querySelector('h1')?.textContent ?? '')
					: text(moment.id, 'h3')
			: words.ends!;
		where!.textContent = placeOf(index);
		if (moment) showStill(frame, moment);
		else frame.replaceChildren();
	};
	const show = () => {
		const { id } = moments[at]!;
		preview(find('.now'), at);
		preview(find('.then'), at + 1);
		find('.note').textContent = text(id, '.notes p');
		find('.said').textContent = text(id, '.words');
		find('.cited').textContent = text(id, '.source');
		panel.toggleAttribute('data-black', black);
		follow(hashOf(moments[at]!));
		time.arrive(id);
	};
	const current = (): Shown => ({ step: moments[at]!.id, build: moments[at]!.build, black });

	const channel = openChannel(base!);
	const state = find('.state');
	const company = (others: readonly string[]) => {
		const together = others.includes('deck');
		state.textContent = together ? words.together! : words.lost!;
		panel.toggleAttribute('data-alone', !together);
		toDeck.hidden = together;
	};
	company([]);
	const sync =
		channel &&
		joinSync({
			channel,
			role: 'speaker',
			shown: current(),
			follow(next) {
				black = next.black;
				at = momentOf(deck, next) ?? at;
				show();
			},
			company
		});
	const go = (to: number) => {
		if (!moments[to]) return;
		at = to;
		black = false;
		show();
		sync?.say(current());
	};
	const commands: Partial<Record<Command, () => void>> = {
		next: () => go(at + 1),
		back: () => go(at - 1),
		first: () => go(0),
		last: () => go(moments.length - 1),
		black() {
			black = !black;
			show();
			sync?.say(current());
		}
	};
	addEventListener('keydown', (event) => {
		const command = commandOf(event, placeOfKey(event.target));
		if (!command || !commands[command]) return;
		event.preventDefault();
		commands[command]();
	});
	panel.addEventListener('click', ({ target }) => {
		const button = target instanceof Element && target.closest<HTMLElement>('[data-command]');
		if (button) commands[button.dataset.command as Command]?.();
	});
	addEventListener('pagehide', () => sync?.bye());
	addEventListener('pageshow', ({ persisted }) => persisted && sync?.hello());

	const clock = find('.clock time');
	const tick = () => {
		const now = new Date();
		clock.textContent = now.toLocaleTimeString(document.documentElement.lang, {
			hour: '2-digit',
			minute: '2-digit'
		});
		time.tick();
	};
	setInterval(tick, 250);
	show();
	tick();
}
