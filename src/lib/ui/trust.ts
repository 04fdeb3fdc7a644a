/** The parts of the browser's `trustedTypes` that are used; TypeScript has no types for them yet. */
interface TrustedTypes {
	createPolicy<Rules extends object>(name: string, rules: Rules): Rules;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/**
 * Under the pages' content policy (`require-trusted-types-for 'script'`) no text becomes markup or an address of
 * code, unless a policy lets it pass. This one, which the browser asks by itself, knows addresses of workers of this
 * site; nothing may be made markup.
 */
trustedTypes?.createPolicy('default', {
	createScriptURL: (address: string) =>
		new URL(address, location.href).origin === location.origin ? address : null
});

const pages = trustedTypes?.createPolicy('pages', { createHTML: (text: string) => text });

/** Parses a page of this site: text that was fetched from it, and comes from nowhere else. */
export const parsePage = (text: string): Document =>
	new DOMParser().parseFromString(pages?.createHTML(text) ?? text, 'text/html');
