import { expect, it } from 'vitest';
import { embedAddress, snippet, snippetKinds, type Embeddable } from './snippet';

const chart: Embeddable = {
	id: 'catch',
	lang: 'en',
	site: 'https://example.org/park/',
	story: 'https://example.org/park/en/#catch',
	title: 'Landings "grew" <fast>',
	summary: 'Landings grew & grew.',
	height: 620,
	picture: { src: 'https://example.org/park/en/charts/catch.png', width: 1200, height: 800 }
};

it('says in the address only what differs from the default', () => {
	expect(embedAddress(chart, { theme: 'auto', tab: 'chart', plain: false })).toBe(
		'https://example.org/park/en/embed/catch/'
	);
	expect(embedAddress({ ...chart, lang: 'zh' }, { theme: 'dark', plain: true, tab: 'table' })).toBe(
		'https://example.org/park/embed/catch/?theme=dark&plain=1&tab=table'
	);
});

it('has a title, and a height that needs no script', () => {
	expect(snippet('iframe', chart, { theme: 'dark', static: true })).toBe(
		'<iframe src="https://example.org/park/en/embed/catch/?theme=dark&amp;static=1" title="Landings &quot;grew&quot; &lt;fast&gt;" width="100%" height="620" frameborder="0" loading="lazy" style="width:100%;height:620px;border:0" allow="web-share; clipboard-write"></iframe>'
	);
	expect(snippet('iframe', chart, { theme: 'dark', transparent: true })).toContain(
		'style="width:100%;height:620px;border:0;color-scheme:dark"'
	);
	for (const kind of ['script', 'component'] as const) {
		expect(snippet(kind, chart, { transparent: true })).toMatch(
			/transparent="1".* style="[^"]*min-height:620px".*\n<script defer src="https:\/\/example\.org\/park\/embed\.js"><\/script>$/
		);
	}
});

it('lets no word of the story be markup', () => {
	for (const kind of snippetKinds) expect(snippet(kind, chart)).not.toMatch(/<fast>|"grew"/);
	expect(snippet('image', chart)).toContain('alt="Landings grew &amp; grew."');
});

it('gives the address of the chart’s own page to readers of oEmbed', () => {
	expect(snippet('address', chart)).toBe('https://example.org/park/en/charts/catch/');
});
