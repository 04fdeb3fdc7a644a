/** What the hash of an address names, `#` aside; empty where it is no text: anybody may write an address. */
export function nameInHash(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return '';
	}
}
