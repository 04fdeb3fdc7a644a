import { findSteps } from './titles';

/**
 * The list of steps to jump to: what is typed narrows it, ↑ and ↓ choose, Enter goes.
 * @param dialog that of DeckDialogs.svelte; its links lead to the steps
 * @param shown ids of the deck's steps
 * @param go brings a step
 * @returns opens it at the step that the deck shows
 */
export function jumpDialog(
	dialog: HTMLDialogElement,
	shown: readonly string[],
	go: (step: string) => void
): (current: string) => void {
	const input = dialog.querySelector('input')!;
	const list = dialog.querySelector('ol')!;
	const none = dialog.querySelector<HTMLElement>('.none')!;
	const steps = [...list.querySelectorAll('li')].map((item, index) => {
		const link = item.querySelector('a')!;
		return {
			item,
			link,
			id: link.hash.slice(1),
			number: index + 1,
			titles: [...item.querySelectorAll('b, b + span')].map(({ textContent }) => textContent ?? '')
		};
	});
	const known = steps.filter(({ id }) => shown.includes(id));
	let found = known;
	let chosen = 0;

	const choose = (index: number) => {
		chosen = Math.min(found.length - 1, Math.max(0, index));
		found.forEach(({ item }, at) => item.toggleAttribute('data-chosen', at === chosen));
		found[chosen]?.item.scrollIntoView({ block: 'nearest' });
	};
	const narrow = () => {
		found = findSteps(known, input.value);
		list.replaceChildren(...found.map(({ item }) => item));
		none.hidden = found.length > 0;
		choose(0);
	};
	const leave = (step: string | undefined) => {
		dialog.close();
		if (step) go(step);
	};
	input.addEventListener('input', narrow);
	dialog.addEventListener('keydown', (event) => {
		const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (by) choose(chosen + by);
		else if (event.key === 'Enter') leave(found[chosen]?.id);
		else return;
		event.preventDefault();
	});
	dialog.addEventListener('click', (event) => {
		const link = event.target instanceof Element && event.target.closest('a');
		if (link) event.preventDefault();
		if (link || event.target === dialog) leave(link ? link.hash.slice(1) : undefined);
	});
	return (current) => {
		input.value = '';
		dialog.showModal();
		input.focus();
		narrow();
		for (const { id, link } of steps) link.ariaCurrent = id === current ? 'step' : null;
		choose(found.findIndex(({ id }) => id === current));
		found[chosen]?.item.scrollIntoView({ block: 'center' });
	};
}
