/**
 * What a context as MapLibre asks for one would be drawn by; given back at once.
 * @param canvas of the page, or of a worker
 * @returns the renderer's name; `undefined` where there is no WebGL 2
 */
export function rendererOf(
	canvas: HTMLCanvasElement | OffscreenCanvas,
	failIfMajorPerformanceCaveat: boolean
): string | undefined {
	try {
		const asked = { failIfMajorPerformanceCaveat, depth: true, stencil: true };
		const gl = canvas.getContext('webgl2', asked) as WebGL2RenderingContext | null;
		if (!gl) return undefined;
		const plain: unknown = gl.getParameter(gl.RENDERER);
		// Firefox tells at once, and warns of the extension; Chromium tells through the extension alone.
		const info = /webkit/i.test(String(plain)) && gl.getExtension('WEBGL_debug_renderer_info');
		const name: unknown = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : plain;
		gl.getExtension('WEBGL_lose_context')?.loseContext();
		return String(name);
	} catch {
		return undefined;
	}
}
