import { describe, expect, it } from 'vitest';
import { checkIntegrity, packageFileName } from './fetch';
import { MARBLE, WIDE_LAKES } from './sources';

describe('packages', () => {
	it('are called as npm and apt call them', () => {
		expect(packageFileName(WIDE_LAKES)).toBe('geo-maps-earth-lakes-10m-0.6.0.tgz');
		expect(packageFileName(MARBLE)).toBe('marble-qt-data_4%3a22.12.3-1_all.deb');
	});

	it('are refused when their bytes are not the pinned ones', () => {
		const empty = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
		checkIntegrity(new Uint8Array(), empty, 'empty.deb');
		expect(() => checkIntegrity(Uint8Array.of(0), empty, 'x.deb')).toThrow(/x\.deb: expected/);
	});
});
