/** What a key, a clicker, a swipe, the wheel or a control asks for. */
export type Command =
	| 'next'
	| 'back'
	| 'first'
	| 'last'
	| 'overview'
	| 'jump'
	| 'black'
	| 'fullscreen'
	| 'autoplay'
	| 'language'
	| 'speaker'
	| 'help';

/**
 * The keys, as reveal.js has them: `KeyboardEvent.key`, letters in lower case. Clickers send PageUp and PageDown,
 * `.` for black and F5 to begin. The first of each command are those that the help names.
 */
export const keys: Readonly<Record<Command, readonly string[]>> = {
	next: ['ArrowRight', ' ', 'n', 'PageDown', 'ArrowDown'],
	back: ['ArrowLeft', 'p', 'PageUp', 'ArrowUp'],
	first: ['Home'],
	last: ['End'],
	overview: ['o', 'Escape'],
	jump: ['g'],
	black: ['b', '.'],
	fullscreen: ['f', 'F5'],
	autoplay: ['a'],
	language: ['l'],
	speaker: ['s'],
	help: ['?', 'F1']
};

const byKey = new Map(
	Object.entries(keys).flatMap(([command, names]) =>
		names.map((name) => [name, command as Command] as const)
	)
);

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The command of a key.
 * @param press the event; with Ctrl, Alt or Meta the key is the browser's
 * @param within what has the focus: keys never fire where one writes, and Space and Enter are a control's own
 */
export function commandOf(
	{ key, shiftKey, ctrlKey, altKey, metaKey }: Press,
	within: 'page' | 'control' | 'input' = 'page'
): Command | undefined {
	if (within === 'input' || ctrlKey || altKey || metaKey) return undefined;
	if (key === ' ') return within === 'control' ? undefined : shiftKey ? 'back' : 'next';
	return byKey.get(key.length === 1 ? key.toLowerCase() : key);
}

/** Where a key was pressed, for `commandOf`. */
export function placeOfKey(target: EventTarget | null): 'page' | 'control' | 'input' {
	if (!(target instanceof Element)) return 'page';
	if (target.closest('input, textarea, select, [contenteditable]')) return 'input';
	return target.closest('button, a, summary') ? 'control' : 'page';
}
