import { expect, it } from 'vitest';
import { trimStyles } from './trimStyles';

const page = '<html lang="en"><body><p class="note in" id="a" data-kind="one">x</p></body></html>';
const trim = (css: string) => trimStyles(css, page, ['data-open']);

it('keeps what the page has a use for', () => {
	expect(trim('.note { color: red; } .gone, p.in > a, #a { top: 0 } h1 { left: 0 }')).toBe(
		'.note{color:red}#a{top:0}'
	);
	expect(trim('[data-kind="two"] p, [data-kind="one"] { top: 0 } [data-open] p { left: 0 }')).toBe(
		'[data-kind="one"]{top:0}[data-open] p{left:0}'
	);
	expect(trim('p:not(.gone) { top: 0 } :is(.gone, .x) { left: 0 } p:has(.gone) { right: 0 }')).toBe(
		'p:not(.gone){top:0}'
	);
});

it('keeps conditions that still hold something, and no fonts', () => {
	expect(
		trim('@font-face { font-family: x } @media print { .gone { top: 0 } p { top: 1px } }')
	).toBe('@media print{p{top:1px}}');
	expect(trim('@media print { @container a (min-width: 1px) { .gone { top: 0 } } }')).toBe('');
});

it('leaves out properties that nobody asks for', () => {
	expect(trim(':root { --a: 1px; --b: var(--c); --c: 2px } p { top: var(--a) }')).toBe(
		':root{--a:1px}p{top:var(--a)}'
	);
});
