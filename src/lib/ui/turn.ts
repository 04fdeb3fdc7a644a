/** Not in every browser; TypeScript has no types for it yet. */
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/** Resolves in a task of its own: what comes after it does not make the one before it any longer. */
export const turn = (): Promise<void> =>
	scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
