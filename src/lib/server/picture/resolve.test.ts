import { expect, it } from 'vitest';
import { ofClass, parseMarkup, writeXml } from './markup';
import { resolver } from './resolve';
import { parseStyles } from './stylesheet';

/** What is left of the first `.it` on a page of this markup and these styles. */
function resolved(css: string, body: string, containers = {}) {
	const root = parseMarkup(`<html lang="en"><body>${body}</body></html>`);
	const draw = resolver(root, parseStyles([css]), { containers });
	const drawn = draw(ofClass(root, 'it')[0]!);
	return drawn && writeXml(drawn);
}

it('writes what style sheets say as attributes, by specificity and order', () => {
	const css = `:root { --ink: #111 } .plot .a { fill: var(--ink) } .a { fill: #f00; stroke: #222 } g { opacity: .5 }
		.plot :not(.b) { stroke-width: calc(1px * 3) } .plot > .c { fill: #999 } :lang(en) .a { stroke-opacity: .4 }`;
	const body = `<div class="plot"><svg class="it" data-x="1"><rect class="a" width="2" aria-hidden="true"></rect></svg></div>`;
	expect(resolved(css, body)).toBe(
		'<svg stroke-width="3"><rect width="2" fill="#111111" stroke="#222222" stroke-opacity="0.4"/></svg>'
	);
});

it('inherits, and says once what is inherited', () => {
	const css = `.it { font-size: 10px; color: #abc } text { font-size: 2em; fill: currentColor; white-space: pre }`;
	expect(resolved(css, '<svg class="it"><text><tspan> a </tspan></text></svg>')).toBe(
		'<svg font-size="10"><text fill="#aabbcc" font-size="20" xml:space="preserve"><tspan> a </tspan></text></svg>'
	);
});

it('leaves out what is not seen, and answers container and media queries', () => {
	const css = `.wide { display: none } @container stage (min-width: 300px) and (min-height: 200px) { .wide { display: inline } .small { display: none } }
		@media print { path { display: none } } @media (prefers-color-scheme: dark) { path { fill: #fff } } .gone { visibility: hidden } .back { visibility: visible }`;
	const body =
		'<svg class="it"><path class="wide" d="W"></path><path class="small" d="S"></path><g class="gone"><path d="M0 0"></path><path class="back"></path></g></svg>';
	const room = { stage: { width: 300, height: 200 } };
	expect(resolved(css, body, room)).toBe('<svg><path d="W"/><g><path/></g></svg>');
	expect(resolved(css, body)).toBe('<svg><path d="S"/><g><path/></g></svg>');
});

it('puts what is used by reference in its place, in the look of its place', () => {
	const css = `#part { fill: var(--plate, #00f) } .lit { --plate: #f00 } use { stroke: #0f0 }`;
	const body =
		'<svg><defs><path id="part" d="M1 1"></path></defs></svg><svg class="it"><use class="lit" href="#part"></use><use href="#part"></use></svg>';
	expect(resolved(css, body)).toBe(
		'<svg><g stroke="#00ff00"><path d="M1 1" fill="#ff0000"/></g><g stroke="#00ff00"><path d="M1 1" fill="#0000ff"/></g></svg>'
	);
});

it('says what it cannot read instead of drawing it black', () => {
	const body = '<svg class="it"><path></path></svg>';
	expect(() => resolved('path { fill: hotpink }', body)).toThrow('hotpink');
	expect(() => resolved('path { stroke-width: 2vw }', body)).toThrow('2vw');
	expect(() => resolved('path:nth-child(2) { fill: #000 }', body)).toThrow('nth-child');
	expect(() => resolved('@supports (a: b) { path { fill: #000 } }', body)).toThrow('supports');
});
