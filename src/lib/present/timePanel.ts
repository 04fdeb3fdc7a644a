import { minutes } from './clock';
import type { Rehearsal } from './rehearsal';
import { lag, planned, rehearsed, type Pace } from './timing';

interface Options {
	rehearsal: Rehearsal;
	/** Ids of the deck's steps in order. */
	steps: readonly string[];
	/** Seconds for each step, by its words. */
	estimate: Pace;
}

/** Seconds off the plan that are not worth a word. */
const slack = 5;

/**
 * Where a talk is in its time: elapsed, ahead of the plan or behind it, what the step has; a bar with the plan's steps
 * and a hand.
 * @param panel the element of SpeakerPanel.svelte
 */
export function timePanel(panel: HTMLElement, { rehearsal, steps, estimate }: Options) {
	const words = panel.dataset;
	const find = <E extends HTMLElement>(selector: string) => panel.querySelector<E>(selector)!;
	const fill = (template: string | undefined, seconds: number) =>
		(template ?? '').replace('{time}', minutes(seconds * 1000));
	const plans = () => ({
		estimate,
		rehearsal: rehearsed(rehearsal.kept.rehearsal, estimate)
	});
	const pace = () => plans()[rehearsal.kept.plan];
	const select = find<HTMLSelectElement>('select');
	const bar = find('.bar');
	const hand = document.createElement('i');
	const parts = steps.map(() => document.createElement('span'));
	bar.replaceChildren(...parts, hand);
	let current = 0;

	const lay = () => {
		const { estimate: guess, rehearsal: last } = plans();
		const has = Object.keys(rehearsal.kept.rehearsal).length > 0;
		const option = (value: string, template: string | undefined, of: Pace) =>
			new Option(fill(template, planned(of, steps)), value, false, rehearsal.kept.plan === value);
		select.replaceChildren(
			option('estimate', words.estimate, guess),
			...(has ? [option('rehearsal', words.rehearsal, last)] : [])
		);
		parts.forEach((part, index) => (part.style.flexGrow = String(pace()[steps[index]!] ?? 0)));
	};
	const tick = () => {
		const [seconds, all] = [rehearsal.elapsed() / 1000, planned(pace(), steps)];
		const off = lag(pace(), steps, current, seconds);
		find('.elapsed b').textContent = minutes(seconds * 1000);
		const told = find('.lag');
		const runs = rehearsal.kept.watch.since !== undefined;
		told.textContent = !seconds
			? ''
			: Math.abs(off) < slack
				? words.onTime!
				: fill(off > 0 ? words.behind : words.ahead, Math.abs(off));
		told.toggleAttribute('data-late', off >= slack);
		const own = fill(words.step, pace()[steps[current]!] ?? 0);
		find('.step').textContent = `${minutes(rehearsal.inStep())} · ${own}`;
		hand.style.left = `${Math.min(100, (seconds / all) * 100)}%`;
		find('[data-watch="turn"]').textContent = runs ? words.pause! : words.start!;
	};
	select.addEventListener('change', () => {
		rehearsal.choose(select.value === 'rehearsal' ? 'rehearsal' : 'estimate');
		lay();
		tick();
	});
	panel.addEventListener('click', ({ target }) => {
		const button = target instanceof Element && target.closest<HTMLElement>('[data-watch]');
		if (!button) return;
		if (button.dataset.watch === 'turn') rehearsal.turn();
		else rehearsal.reset();
		lay();
		tick();
	});
	lay();
	return {
		tick,
		arrive(step: string) {
			rehearsal.arrive(step);
			current = Math.max(0, steps.indexOf(step));
			parts.forEach((part, index) => part.toggleAttribute('data-current', index === current));
			tick();
		}
	};
}
