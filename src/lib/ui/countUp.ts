import { adopt } from './adopt';
import { canCount, countText } from './countText';
import css from './countUp.css?inline';
import { element } from './element';

/** How long a count takes, in ms. */
const duration = 800;
/** Share of a numeral that is on the screen when its count begins. */
const seen = 0.6;

/** Counts one numeral up; its own text is never touched. */
function count(numeral: HTMLElement) {
	const text = numeral.textContent ?? '';
	const running = element('i', '', [countText(text, 0)]);
	running.setAttribute('aria-hidden', 'true');
	numeral.append(running);
	numeral.dataset.counting = '';
	let begun = 0;
	const step = (now: number) => {
		begun ||= now;
		const progress = (now - begun) / duration;
		running.textContent = countText(text, progress);
		if (progress < 1) return void requestAnimationFrame(step);
		running.remove();
		delete numeral.dataset.counting;
	};
	return () => void requestAnimationFrame(step);
}

/**
 * Lets numerals count up, each once, when it is first seen. Nothing under reduced motion or forced colours.
 * @param numerals elements whose whole text is a number; others are left alone
 */
export function countUp(numerals: readonly HTMLElement[]) {
	const still = '(prefers-reduced-motion: reduce), (forced-colors: active)';
	if (matchMedia(still).matches) return;
	adopt(css);
	const starts = new Map<Element, () => void>();
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting, intersectionRatio } of entries) {
				if (!isIntersecting) continue;
				if (!starts.has(target)) starts.set(target, count(target as HTMLElement));
				if (intersectionRatio < seen) continue;
				starts.get(target)!();
				observer.unobserve(target);
			}
		},
		{ threshold: [0, seen] }
	);
	for (const numeral of numerals) {
		if (canCount(numeral.textContent ?? '')) observer.observe(numeral);
	}
}
