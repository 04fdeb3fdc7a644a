import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { networkSeries } from '../charts/network/series';
import { embedOf } from '../embed/embeds';
import { edition } from '../i18n/edition';
import type { NetworkChart, Story } from '../model/types';
import { embedPage } from './embedPage';
import { readStory } from './read';

const story = readStory('tests/fixtures/harbour');
const words = { zh: '数有误。', en: 'The figures were wrong.' };

const page = (id: string, told: Story = story) =>
	embedPage({
		embed: embedOf(told, id),
		edition: edition(told, 'en'),
		page: { lang: 'en', rest: `embed/${id}/`, site: 'https://example.org/harbour/' },
		script: '../../../frame.js',
		dev: false
	});

it('says in its head where it belongs, and by hash what may run in it', () => {
	const html = page('income');
	expect(html).toContain('<link rel="canonical" href="https://example.org/harbour/en/#income">');
	expect(html).toContain('<meta name="robots" content="noindex">');
	for (const name of ['style', 'script']) {
		const [, text = ''] = new RegExp(`<${name}>([^]*?)</${name}>`).exec(html) ?? [];
		const hash = createHash('sha256').update(text).digest('base64');
		expect(html).toContain(`${name}-src 'self' 'sha256-${hash}'`);
	}
});

it('has its script where it is not asked for yet', () => {
	expect(page('income')).toContain(
		'<template id="script"><script src="../../../frame.js"></script></template></body>'
	);
});

it('shows what was corrected of its figures', () => {
	const correction = { id: 'one', date: '2031-07-02', facts: ['landings'], words };
	const corrected = { ...story, corrections: [correction] };
	expect(page('income', corrected)).toContain(
		'<p class="corrected">Corrected 2 July 2031: The figures were wrong.</p>'
	);
	expect(page('gear', corrected)).not.toContain('class="corrected"');
});

it('names everybody who is tied to somebody, also where it is narrow', () => {
	const network = Object.values(story.charts).find(({ type }) => type === 'network')!;
	const [narrow = ''] = page(network.id).match(/<svg.*?<\/svg>/s) ?? [];
	for (const { label } of networkSeries(network as NetworkChart, edition(story, 'en')).nodes)
		expect(narrow.replaceAll(/<.*?>/g, '')).toContain(label[0]?.text.split(' ')[0]);
});

it('leaves a notice where a chart was withdrawn', () => {
	const chart = { ...story.charts['income']!, withdrawn: { date: '2031-07-02', words } };
	const html = page('income', { ...story, charts: { ...story.charts, income: chart } });
	expect(html).toContain('This chart was withdrawn on 2 July 2031.');
	expect(html).toContain('The figures were wrong.');
	expect(html).not.toContain('<svg');
	expect(html).not.toContain('<nav');
});

it('holds a map with the cards of its zones', () => {
	const html = page('map-quays');
	expect(html).toContain('<details name="zones" data-zone="basin"');
	expect(html).not.toContain('id="table"');
});
