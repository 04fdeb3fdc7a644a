import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';

const pages = Object.values(builds).flatMap(({ folder }) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => join(folder, file))
);

describe.for(pages)('%s', (file) => {
	const html = readFileSync(join(root, file), 'utf8');
	const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1></$1>');

	test('states a content policy that lets nothing run that is not its own', () => {
		const [, content = ''] =
			/<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
		const policy = new Map(
			content
				.split(';')
				.map((directive) => directive.trim().split(/\s+/))
				.map(([name = '', ...sources]) => [name, sources])
		);
		expect(policy.get('default-src')).toEqual(["'self'"]);
		for (const name of ['script-src', 'style-src', 'worker-src']) {
			const sources = policy.get(name) ?? [];
			expect(sources, name).toContain("'self'");
			const others = sources.filter((source) => !/^'(self|sha256-[\w+/=]+)'$/.test(source));
			expect(others, name).toEqual([]);
		}
		expect(policy.get('object-src')).toEqual(["'none'"]);
		expect(policy.get('base-uri')).toEqual(["'none'"]);
		expect(policy.get('form-action')).toEqual(["'none'"]);
		expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
		const made = policy.get('trusted-types') ?? [];
		expect(made.length).toBeGreaterThan(0);
		expect(["'none'", 'default pages svelte-trusted-html']).toContain(made.join(' '));
	});

	test('has no inline style or handler, and no address of another host that the browser would load', () => {
		expect(markup.match(/<[^>]*\sstyle=[^>]*>/gi) ?? []).toEqual([]);
		expect(markup.match(/<[^>]*\son[a-z]+=[^>]*>/gi) ?? []).toEqual([]);
		const loaded = [
			...markup.matchAll(/<(?!a\b)[^>]*\s(?:src|srcset|href|poster)="(https?:)?\/\//gi)
		]
			.map(([tag]) => tag)
			.filter((tag) => !/rel="(?:canonical|alternate|license)"/.test(tag));
		expect(loaded).toEqual([]);
	});
});
