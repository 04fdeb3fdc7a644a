import { adopt } from '../ui/adopt';
import { element } from '../ui/element';
import { parsePage } from '../ui/trust';
import css from './embedding.css?inline';
import { embedding } from './embedding';

let busy = false;

/**
 * Shows how a chart is embedded in a dialog over the page: the part of the chart's own page that says so. Where it
 * cannot be had, the reader goes there.
 * @param link to that part: `…/charts/<id>/#embed`
 */
export async function embedDialog(link: HTMLAnchorElement): Promise<void> {
	if (busy) return;
	busy = true;
	try {
		const answer = await fetch(link.href);
		if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
		// That part alone: the page's inline styles would be tried, and forbidden, as it is parsed.
		const [part = ''] =
			/<section class="embedding"[^]*?<\/section>/.exec(await answer.text()) ?? [];
		const page = parsePage(part);
		show(document.importNode(page.querySelector<HTMLElement>('section')!, true), link);
	} catch {
		location.assign(link.href);
	} finally {
		busy = false;
	}
}

function show(section: HTMLElement, { href }: HTMLAnchorElement): void {
	adopt(css);
	const shut = element('button', 'embed-dialog-close', ['×'], { type: 'button' });
	shut.setAttribute('aria-label', section.dataset.close ?? '');
	const dialog = element('dialog', 'embed-dialog', [shut, section]);
	dialog.setAttribute('aria-labelledby', 'embed-title');
	shut.addEventListener('click', () => dialog.close());
	dialog.addEventListener('pointerdown', ({ clientX, clientY }) => {
		const { left, right, top, bottom } = dialog.getBoundingClientRect();
		const within = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
		if (!within) dialog.close();
	});
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	embedding(section, href);
	dialog.showModal();
}
