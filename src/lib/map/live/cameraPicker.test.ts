import { expect, it } from 'vitest';
import { viewText } from './cameraPicker';

it('writes a camera as map.json has it', () => {
	const camera = {
		center: [113.110512345, 29.1],
		zoom: 12.8199,
		bearing: -9.04,
		pitch: 70
	} as const;
	const text = viewText({ ...camera, center: [...camera.center] });
	expect(text).toBe('"center": [113.11051, 29.1],\n"zoom": 12.82,\n"bearing": -9,\n"pitch": 60');
	expect(JSON.parse(`{${text}}`)).toHaveProperty('zoom', 12.82);
});
