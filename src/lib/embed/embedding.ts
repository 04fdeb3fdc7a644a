import type { Lang } from '../model/types';
import { fillCitation } from '../ui/citation';
import { copyText } from '../ui/copy';
import {
	chartAddress,
	embedAddress,
	snippet,
	tabs,
	themes,
	type Embeddable,
	type EmbedOptions,
	type SnippetKind
} from './snippet';

type Editions = Record<Lang, Embeddable>;

/** Of a list of words the one that a form has. */
const oneOf = <T extends string>(words: readonly T[], value: FormDataEntryValue | null) =>
	words.find((word) => word === value);

function readOptions(form: HTMLFormElement): EmbedOptions {
	const data = new FormData(form);
	return {
		theme: oneOf(themes, data.get('theme')) ?? 'auto',
		tab: oneOf(tabs, data.get('tab')) ?? 'chart',
		plain: data.has('plain'),
		static: data.has('static'),
		transparent: data.has('transparent')
	};
}

/** A site that was built without its public origin is where it is found. */
function placed(chart: Embeddable, root: string): Embeddable {
	if (new URL(chart.site).hostname !== 'localhost') return chart;
	const there = (address: string) => root + address.slice(chart.site.length);
	const { picture } = chart;
	return {
		...chart,
		site: root,
		story: there(chart.story),
		...(picture && {
			picture: {
				...picture,
				src: there(picture.src),
				...(picture.twice && { twice: there(picture.twice) })
			}
		})
	};
}

/**
 * Makes a section of Embedding.svelte answer: options change the codes and the preview, buttons copy.
 * @param section the element, in the page or taken from another one
 * @param from full address of the page that it was written for
 */
export function embedding(section: HTMLElement, from: string): void {
	const charts = JSON.parse(section.dataset.embedding!) as Editions;
	const root = new URL(section.dataset.root!, from).href;
	const form = section.querySelector('form')!;
	const frame = section.querySelector('iframe')!;
	const codes = [...section.querySelectorAll<HTMLTextAreaElement>('textarea[data-kind]')];
	const own = document.documentElement.dataset.lang as Lang;

	const chosen = () => {
		const lang = new FormData(form).get('lang') === 'en' ? 'en' : 'zh';
		return placed(charts[lang], root);
	};
	function write() {
		const [chart, options] = [chosen(), readOptions(form)];
		for (const code of codes)
			code.value = snippet(code.dataset.kind as SnippetKind, chart, options);
		for (const status of section.querySelectorAll('[role="status"]')) status.textContent = '';
		const src = embedAddress({ ...chart, site: root }, options);
		if (frame.src === src) return;
		frame.src = src;
		frame.height = String(chart.height);
	}
	form.addEventListener('input', write);
	form.addEventListener('submit', (event) => event.preventDefault());
	write();

	const address = chartAddress(placed(charts[own], root));
	for (const cite of section.querySelectorAll<HTMLElement>('[data-cite]'))
		cite.textContent = fillCitation(cite.dataset.cite!, address, new Date());

	for (const code of codes) code.addEventListener('focus', () => code.select());
	for (const button of section.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		const code = button.closest('details')?.querySelector('textarea');
		const status = button.parentElement!.querySelector('[role="status"]')!;
		button.addEventListener('click', async () => {
			const cite = button.parentElement!.previousElementSibling!;
			const done = await copyText(code ? code.value : cite.textContent);
			status.textContent = (done ? section.dataset.copied : section.dataset.refused) ?? '';
			if (!done) code?.select();
		});
	}
}
