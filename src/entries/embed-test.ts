import { check, fillArena, listen } from '../lib/embed/selfTest';
import type { Case, SelfTest } from '../lib/embed/selfTestCases';

/** The self-test page of embeds: fills each arena, checks it, says so in words. */

const main = document.querySelector<HTMLElement>('.self-test')!;
const test = JSON.parse(main.dataset.test!) as SelfTest;
const lang = document.documentElement.dataset.lang!;
const told = listen();

function frame(sandbox?: string) {
	const made = document.createElement('iframe');
	made.title = test.title;
	// before it is given its address, or it would not hold for what is loaded
	if (sandbox !== undefined) made.setAttribute('sandbox', sandbox);
	made.style.cssText = `display:block;width:100%;height:${test.height}px;border:0`;
	made.src = new URL(`../${test.chart}/`, location.href).href;
	return made;
}

function element(id: string) {
	const made = document.createElement('fengqi-chart');
	made.setAttribute('chart', id);
	made.setAttribute('lang', lang);
	// the checks do not wait for the reader to come by
	made.setAttribute('loading', 'eager');
	made.title = test.title;
	made.style.cssText = `display:block;min-height:${test.height}px`;
	return made;
}

const { words, whys } = test;

function judge(section: HTMLElement, is: 'pass' | 'fail' | 'unknown', text: string) {
	const verdict = section.querySelector<HTMLElement>('.verdict')!;
	verdict.dataset.is = is;
	verdict.textContent = text;
	section.dataset.is = is;
}

const all = [...main.querySelectorAll<HTMLElement>('section')];
const still = all.pop()!;
for (const section of all) {
	section.querySelector('.verdict')!.textContent = words.running;
	fillArena(section.dataset.case as Case, section.querySelector('.arena')!, test, {
		frame,
		element
	});
}

// from here on nothing may move: what was just put in has pushed the rest down
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
let moved = 0;
const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
if (measures) {
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			moved += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: 'layout-shift' });
}

await Promise.all(
	all.map(async (section) => {
		const arena = section.querySelector<HTMLElement>('.arena')!;
		const why = await check(section.dataset.case as Case, arena, told);
		if (why) judge(section, 'fail', words.fail.replace('{why}', whys[why]));
		else judge(section, 'pass', words.pass);
	})
);
if (!measures) judge(still, 'unknown', words.unknown);
else if (moved > 0) judge(still, 'fail', words.fail.replace('{why}', whys.moved));
else judge(still, 'pass', words.pass);

const results = [...all, still].map(({ dataset }) => dataset.is);
main.querySelector('.result[role]')!.textContent = words.result
	.replace('{passed}', String(results.filter((is) => is === 'pass').length))
	.replace('{total}', String(results.length));
