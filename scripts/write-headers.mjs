import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const policy = "object-src 'none'; base-uri 'none'; form-action 'none'";
/** The policy that stands in each page holds scripts and styles; who may frame it can only be said in a header. */
const unframed = [
	`Content-Security-Policy: frame-ancestors 'self'; ${policy}`,
	'X-Frame-Options: SAMEORIGIN'
];
const framed = [`Content-Security-Policy: ${policy}`];

/**
 * Writes `_headers`, which Netlify, Cloudflare Pages and others read: the same rules as docs/hosting has for nginx
 * and Caddy. Such hosts add up the rules that match a path, so each page folder gets its own.
 * @param {string} build folder of the built site
 * @param {string} base the path it is served below, empty at a domain's root
 */
export function writeHeaders(build, base) {
	const editions = [
		'',
		...folders(build).filter((name) => existsSync(join(build, name, '404.html')))
	];
	const pages = editions.flatMap((edition) => {
		const root = edition ? `/${edition}/` : '/';
		const inner = folders(join(build, edition))
			.filter((name) => !editions.includes(name) && holdsPages(join(build, edition, name)))
			.map((name) => [`${root}${name}/*`, name === 'embed' ? framed : unframed]);
		return [[root, unframed], ...inner];
	});
	const rules = [
		[
			'/*',
			[
				'X-Content-Type-Options: nosniff',
				'Referrer-Policy: strict-origin-when-cross-origin',
				'Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()'
			]
		],
		['/_app/immutable/*', ['Cache-Control: public, max-age=31536000, immutable']],
		['/service-worker.js', ['Cache-Control: no-cache']],
		...pages
	];
	const text = rules.map(([path, lines]) =>
		[`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n')
	);
	writeFileSync(join(build, '_headers'), `${text.join('\n\n')}\n`);
}

/** @param {string} dir */
const folders = (dir) =>
	readdirSync(dir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();

/** @param {string} dir */
const holdsPages = (dir) =>
	readdirSync(dir, { recursive: true }).some((file) => String(file).endsWith('.html'));
