import { fits, ordered, readRows } from '../lib/data/rows';
import { formatNumber } from '../lib/i18n/number';
import { computeDerivation, roundTo } from '../lib/model/derive';
import type { Derivation, Lang } from '../lib/model/types';
import { keepOffline } from '../lib/offline/register';
import { fillCitation } from '../lib/ui/citation';
import { copyText } from '../lib/ui/copy';
import { announce } from '../lib/ui/announce';
import { nameInHash } from '../lib/ui/hash';
import { themeSwitch } from '../lib/ui/switches';
import '../lib/ui/trust';

/** The data page in the browser: filter and order, derived values computed anew, the citation of today. */

const root = document.documentElement;
const lang = root.dataset.lang as Lang;
const form = document.querySelector<HTMLFormElement>('[data-tools]')!;
const table = document.querySelector<HTMLTableElement>('[data-table]')!;
const shown = form.querySelector('output')!;
const rows = readRows(table);

function apply() {
	const asked = new FormData(form);
	const ask = (name: string) => String(asked.get(name) ?? '');
	const wanted = { words: ask('words').trim(), scope: ask('scope'), qualifier: ask('qualifier') };
	let n = 0;
	for (const one of ordered(rows, ask('order'), lang)) {
		const fit = fits(one, wanted);
		if (fit) n += 1;
		for (const row of [one.row, one.more]) {
			if (!row) continue;
			row.hidden = !fit;
			table.tBodies[0]!.append(row);
		}
	}
	shown.textContent = shown.dataset
		.shown!.replace('{n}', String(n))
		.replace('{total}', String(rows.length));
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();

/** A row that the address names is shown whatever the filter says. */
addEventListener('hashchange', () => {
	const target = document.getElementById(nameInHash(location.hash));
	if (!target?.hidden) return;
	form.reset();
	apply();
	target.scrollIntoView();
});

const valueOf = (id: string) => Number(document.getElementById(id)?.dataset.value ?? NaN);

for (const { row, more } of rows) {
	const { op, of, decimals } = row.dataset;
	const place = more?.querySelector<HTMLElement>('[data-recomputed]');
	if (!op || !of || !place) continue;
	const computed = computeDerivation(op as Derivation['op'], of.split(' ').map(valueOf));
	const rounded = roundTo(computed, Number(decimals));
	const agrees = rounded === Number(row.dataset.value);
	place.textContent = `${place.dataset.recomputed!.replace('{value}', formatNumber(rounded))} ${agrees ? '✓' : '✗'}`;
}

const cite = document.querySelector<HTMLElement>('[data-cite]')!;
const home = new URL(document.querySelector<HTMLAnchorElement>('.bar > a')!.href).href;
const citation = fillCitation(cite.dataset.cite!, home, new Date(), lang);
cite.textContent = citation;
const copy = document.querySelector<HTMLButtonElement>('[data-copy-cite]')!;
copy.addEventListener('click', async () => {
	announce((await copyText(citation)) ? copy.dataset.copied! : copy.dataset.refused!);
});

themeSwitch(() => undefined);
void keepOffline(home);
