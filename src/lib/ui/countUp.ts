import { adopt } from './adopt';
import { canCount, countText } from './countText';
import css from './countUp.css?inline';
import { element } from './element';

/** How long a count takes, in ms: for no longer is a figure on the screen that is not the one. */
const duration = 500;

/** Counts one numeral up; its own text is never touched. */
function count(numeral: HTMLElement) {
	const text = numeral.textContent ?? '';
	const running = element('i', '', [countText(text, 0)]);
	running.setAttribute('aria-hidden', 'true');
	numeral.append(running);
	numeral.dataset.counting = '';
	const begun = performance.now();
	const step = (now: number) => {
		const progress = (now - begun) / duration;
		running.textContent = countText(text, progress);
		if (progress < 1) return void requestAnimationFrame(step);
		running.remove();
		delete numeral.dataset.counting;
	};
	requestAnimationFrame(step);
}

/**
 * Lets numerals count up, each once, as soon as it is seen. Nothing under reduced motion or forced colours.
 * @param numerals elements whose whole text is a number; others are left alone
 */
export function countUp(numerals: readonly HTMLElement[]) {
	const still = '(prefers-reduced-motion: reduce), (forced-colors: active)';
	if (matchMedia(still).matches) return;
	adopt(css);
	const observer = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) {
			if (!isIntersecting) continue;
			observer.unobserve(target);
			count(target as HTMLElement);
		}
	});
	for (const numeral of numerals) {
		if (canCount(numeral.textContent ?? '')) observer.observe(numeral);
	}
}
