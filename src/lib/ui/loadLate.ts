import { keep, kept } from './preference';

/** Address of the page's script as it stands in the page: it names the build. */
const ownScript = () => document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';

/** Whether the page's address has a page of another build by now. Where it cannot be asked, it has not. */
async function isOutdated(script: string): Promise<boolean> {
	try {
		const answer = await fetch(location.href, { cache: 'no-store' });
		const text = await answer.text();
		return answer.ok && text.includes('type="module"') && !text.includes(script);
	} catch {
		return false;
	}
}

/**
 * Loads a part of the page that is asked for late. Where it cannot be had because a newer build has taken the place
 * of the page's own, the page is loaded anew: once for a build, at the place that its address names.
 * @returns undefined where the part cannot be had
 */
export async function loadLate<T>(load: () => Promise<T>): Promise<T | undefined> {
	try {
		return await load();
	} catch {
		const script = ownScript();
		const asked = () => kept('renewed', 'sessionStorage') === script;
		if (asked() || !(await isOutdated(script))) return undefined;
		keep('renewed', script, 'sessionStorage');
		// Where nothing can be kept, nobody could tell how often.
		if (asked()) location.reload();
		return undefined;
	}
}
