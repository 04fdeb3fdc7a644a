/** Keeps a choice on this device; where storage is refused the choice lasts as long as the page. */
export function keep(key: string, value: string) {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Private windows and sandboxes refuse storage: nothing is lost but the memory.
	}
}

/** The choice kept, if there is one. */
export function kept(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}
