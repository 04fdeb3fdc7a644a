/**
 * Keeps the screen awake as long as the page is seen: browsers let go of the lock whenever it is hidden. Where there
 * is none (a plain `http` address, a battery that is low) the screen goes to sleep as it is set to.
 */
export function stayAwake(signal: AbortSignal) {
	let lock: WakeLockSentinel | undefined;
	const hold = async () => {
		if (document.hidden || signal.aborted || (lock && !lock.released)) return;
		lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
		if (signal.aborted) void lock?.release();
	};
	document.addEventListener('visibilitychange', () => void hold(), { signal });
	signal.addEventListener('abort', () => void lock?.release());
	void hold();
}
