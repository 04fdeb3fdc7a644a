/**
 * Runs a task when the page is idle, but not never: a page that is busy drawing may not be idle for long.
 * @param timeout ms after which it runs in any case
 * @returns takes it back
 */
export function whenIdle(task: () => void, timeout: number): () => void {
	// Not in Safari.
	if ('requestIdleCallback' in globalThis) {
		const request = requestIdleCallback(task, { timeout });
		return () => cancelIdleCallback(request);
	}
	const timer = setTimeout(task, Math.min(timeout, 200));
	return () => clearTimeout(timer);
}
