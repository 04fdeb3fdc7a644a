/**
 * Puts text on the clipboard.
 * @returns whether the browser let it be: without a secure origin, or refused by the reader, it does not
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
