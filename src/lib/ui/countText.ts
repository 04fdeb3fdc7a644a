const number = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** Whether a text is one number alone, such as can be counted up to. */
export const canCount = (text: string): boolean => number.test(text) && /[1-9]/.test(text);

/**
 * A number on its way to its final text: as many decimals, grouped alike; the very text at the end.
 * @param text as `canCount` lets be: `55`, `139.5`, `1,000`
 * @param progress 0…1 of the time; eased out here (cubic)
 */
export function countText(text: string, progress: number): string {
	if (progress >= 1) return text;
	const decimals = text.split('.')[1]?.length ?? 0;
	const value = Number(text.replaceAll(',', '')) * (1 - (1 - Math.max(0, progress)) ** 3);
	const [whole = '', rest] = value.toFixed(decimals).split('.');
	const grouped = text.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
	return rest === undefined ? grouped : `${grouped}.${rest}`;
}
