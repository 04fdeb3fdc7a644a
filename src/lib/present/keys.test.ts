import { expect, test } from 'vitest';
import { commandOf, type Command } from './keys';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) => ({
	key,
	shiftKey: false,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	...held
});

test.each<[Command, string[]]>([
	['next', ['ArrowRight', ' ', 'n', 'N', 'PageDown']],
	['back', ['ArrowLeft', 'p', 'PageUp']],
	['first', ['Home']],
	['last', ['End']],
	['black', ['b', 'B', '.']],
	['overview', ['o', 'Escape']],
	['jump', ['g']],
	['fullscreen', ['f', 'F5']],
	['autoplay', ['a']],
	['language', ['l']],
	['speaker', ['s']],
	['help', ['?', 'F1']]
])('%s', (command, keys) => {
	for (const key of keys) expect(commandOf(press(key)), key).toBe(command);
});

test('Space goes back with Shift, and is a control’s own', () => {
	expect(commandOf(press(' ', { shiftKey: true }))).toBe('back');
	expect(commandOf(press(' '), 'control')).toBeUndefined();
	expect(commandOf(press('ArrowRight'), 'control')).toBe('next');
});

test('no key fires where one writes, nor one that is the browser’s', () => {
	expect(commandOf(press('n'), 'input')).toBeUndefined();
	expect(commandOf(press('f', { ctrlKey: true }))).toBeUndefined();
	expect(commandOf(press('x'))).toBeUndefined();
});
