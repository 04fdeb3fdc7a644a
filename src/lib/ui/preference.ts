/** Where a choice is kept: on this device, or for this visit alone. */
type Store = 'localStorage' | 'sessionStorage';

/** Keeps a choice; where storage is refused it lasts as long as the page. */
export function keep(key: string, value: string, store: Store = 'localStorage') {
	try {
		globalThis[store].setItem(key, value);
	} catch {
		// Private windows and sandboxes refuse storage: nothing is lost but the memory.
	}
}

/** The choice kept, if there is one. */
export function kept(key: string, store: Store = 'localStorage'): string | null {
	try {
		return globalThis[store].getItem(key);
	} catch {
		return null;
	}
}
