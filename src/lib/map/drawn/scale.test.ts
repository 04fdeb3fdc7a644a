import { expect, test } from 'vitest';
import { scaleBar } from './scale';

const camera = { center: [113, 0] as [number, number], bearing: 0, pitch: 0 };

test('a bar is a round distance, as long as it is on the ground', () => {
	for (const zoom of [4.5, 6.6, 8.36, 9.25, 12.82, 15]) {
		const { metres, length } = scaleBar({ ...camera, zoom });
		const [digit, ...zeros] = String(metres);
		expect(['1', '2', '5']).toContain(digit);
		expect(zeros.every((zero) => zero === '0')).toBe(true);
		const pixel = 40_030_228.9 / (512 * 2 ** zoom);
		expect(Math.abs(length - metres / pixel)).toBeLessThanOrEqual(0.5);
		expect(length).toBeGreaterThan(60);
		expect(length).toBeLessThanOrEqual(160);
	}
});
