import { fits, ordered, readRows } from '../lib/data/rows';
import { formatNumber } from '../lib/i18n/number';
import { computeDerivation, roundTo } from '../lib/model/derive';
import type { Derivation } from '../lib/model/types';
import { keepOffline } from '../lib/offline/register';
import { announce } from '../lib/ui/announce';
import { fillCitation } from '../lib/ui/citation';
import { copyText } from '../lib/ui/copy';
import { enhanceFigures } from '../lib/ui/figures';
import { nameInHash } from '../lib/ui/hash';
import { sourcePanel } from '../lib/ui/sourcePanel';
import { themeSwitch } from '../lib/ui/switches';
import '../lib/ui/trust';

/** The data page in the browser: filter and order, derived values computed anew, links and citations of today to copy. */

const root = document.documentElement;
const form = document.querySelector<HTMLFormElement>('[data-tools]')!;
const table = document.querySelector<HTMLTableElement>('[data-table]')!;
const none = document.querySelector<HTMLElement>('[data-none]')!;
const shown = form.querySelector('output')!;
const rows = readRows(table);

function apply() {
	const asked = new FormData(form);
	const ask = (name: string) => String(asked.get(name) ?? '');
	const wanted = { words: ask('words').trim(), scope: ask('scope'), qualifier: ask('qualifier') };
	let n = 0;
	for (const one of ordered(rows, ask('order'), root.dataset.lang!)) {
		const fit = fits(one, wanted);
		if (fit) n += 1;
		for (const row of [one.row, one.more]) {
			if (!row) continue;
			row.hidden = !fit;
			table.tBodies[0]!.append(row);
		}
	}
	none.hidden = n > 0;
	table.hidden = n === 0;
	shown.textContent = shown.dataset
		.shown!.replace('{n}', String(n))
		.replace('{total}', String(rows.length));
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => queueMicrotask(apply));
none.querySelector('button')!.addEventListener('click', () => {
	form.reset();
	form.querySelector('input')!.focus();
});
apply();

/** A row that the address names is shown whatever the filter says. */
function showAddressed() {
	const target = document.getElementById(nameInHash(location.hash));
	if (!target?.hidden) return;
	form.reset();
	queueMicrotask(() => target.scrollIntoView());
}
addEventListener('hashchange', showAddressed);
showAddressed();

const valueOf = (id: string) => Number(document.getElementById(id)?.dataset.value ?? NaN);

for (const { row, more } of rows) {
	const { op, of, decimals } = row.dataset;
	const place = more?.querySelector<HTMLElement>('[data-recomputed]');
	if (!op || !of || !place) continue;
	const computed = computeDerivation(op as Derivation['op'], of.split(' ').map(valueOf));
	const rounded = roundTo(computed, Number(decimals));
	const agrees = rounded === Number(row.dataset.value);
	const worded = formatNumber(rounded * Number(place.dataset.factor));
	place.textContent = `${place.dataset.recomputed!.replace('{value}', worded)} ${agrees ? '✓' : '✗'}`;
}

const { copied = '', refused = '' } = document.querySelector('main')!.dataset;

/** Copies a text and says so beside what was pressed; where it may not be copied, the text itself. */
async function copy(text: string, pressed: Element) {
	const done = await copyText(text);
	const says = done ? copied : `${refused} ${text}`;
	announce(says);
	document.querySelector('.copied')?.remove();
	const note = document.createElement('span');
	note.className = 'copied';
	note.textContent = says;
	note.setAttribute('aria-hidden', 'true');
	pressed.after(note);
}

const rowAddress = (id: string) => new URL(`#${id}`, location.href).href;

/** What the text of the page refers to opens its source or its meaning, as in the story. */
const panel = sourcePanel(document.getElementById('source')!, { link: rowAddress });
enhanceFigures((key, figure) => panel.open(key, figure), '.text');

const home = new URL(document.querySelector<HTMLAnchorElement>('.bar .home')!.href).href;
const today = () => new Date();

for (const cite of document.querySelectorAll<HTMLElement>('[data-cite]'))
	cite.textContent = fillCitation(cite.dataset.cite!, home, today());

document.querySelector('main')!.addEventListener('click', ({ target }) => {
	const pressed = (target as Element).closest<HTMLElement>(
		'a.anchor, [data-cite-row], [data-copy-cite]'
	);
	if (!pressed) return;
	const { citeRow, copyCite } = pressed.dataset;
	if (citeRow !== undefined) {
		const { ofRow = '' } = pressed.closest('tr')!.dataset;
		void copy(fillCitation(citeRow, rowAddress(ofRow), today()), pressed);
	} else if (copyCite !== undefined)
		void copy(document.getElementById(copyCite)!.textContent, pressed);
	else void copy((pressed as HTMLAnchorElement).href, pressed);
});

themeSwitch(() => undefined);
void keepOffline(home);
