declare global {
	interface Navigator {
		/** Not in every browser. */
		readonly connection?: { readonly saveData?: boolean };
	}
}

/** Whether the reader asks for no more bytes than are needed. */
export const savesData = (): boolean =>
	navigator.connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
