import { create } from 'qrcode';

/** The quiet zone round a code, in modules: ISO/IEC 18004 wants four. */
const quiet = 4;

/**
 * A QR code as an SVG path, a unit square for each dark module.
 * @returns the path, and the side of the whole code with its quiet zone
 */
export function qrPath(text: string): { path: string; side: number } {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
	let path = '';
	data.forEach((dark, index) => {
		if (dark) path += `M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z`;
	});
	return { path, side: size + 2 * quiet };
}
