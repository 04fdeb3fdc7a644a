/** Calls `then` in the animation frame that comes after so many others. */
export const afterFrames = (count: number, then: () => void): void =>
	void requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, then) : then()));
