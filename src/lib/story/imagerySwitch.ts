import type { ImageryState } from '../map/live/mount';
import { announce } from '../ui/announce';

/**
 * The button that shows and hides the publisher's imagery. What the root element carries as `data-imagery` (`off`,
 * `on`, `failed`; nothing where there is none) shows the button, and the attribution while the imagery is seen.
 */
export function imagerySwitch(button: HTMLButtonElement) {
	const { dataset } = document.documentElement;
	let show: (wanted: boolean) => void = () => {};
	let state: ImageryState = 'none';

	const isOn = () => button.ariaPressed === 'true';
	const write = () => {
		if (state === 'none') delete dataset.imagery;
		else if (state === 'offered') dataset.imagery = isOn() ? 'on' : 'off';
		else dataset.imagery = 'failed';
	};
	button.onclick = () => {
		button.ariaPressed = String(!isOn());
		show(isOn());
		write();
	};

	return {
		/** Tells what the imagery is. That it failed is said, once, and stands where the button was. */
		offer(next: ImageryState) {
			state = next === 'offered' && button.disabled ? 'failed' : next;
			write();
			if (state !== 'failed' || button.disabled) return;
			button.disabled = true;
			button.textContent = button.dataset.failed!;
			announce(button.dataset.failed!);
		},
		/** Takes what shows it on a map that is there; what the reader chose before stays chosen. */
		bind(next: (wanted: boolean) => void) {
			show = next;
			show(isOn() && !button.disabled);
		}
	};
}
