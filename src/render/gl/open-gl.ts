/** Opens WebGL2 on a canvas; null where there is none worth using. */
export type OpenGl = (canvas: OffscreenCanvas) => WebGL2RenderingContext | null;

/** How masses need a context: opaque, and with nothing a flat picture has no use for. */
export const GL_SETTINGS: Readonly<WebGLContextAttributes> = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
};

/** Renderers that compute in the processor what a graphics card would: slower than our own plain arithmetic. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|\bwarp\b/i;

/** Whether a renderer's name is that of one without hardware. */
export function isSoftwareRenderer(name: string): boolean {
  return SOFTWARE.test(name);
}

/**
 * Opens WebGL2 where a graphics card draws. `failIfMajorPerformanceCaveat` ought to tell; a Chromium without a display
 * gives a context of SwiftShader all the same, so that the renderer's name is asked too.
 */
export function openHardwareGl(canvas: OffscreenCanvas): WebGL2RenderingContext | null {
  const gl = canvas.getContext("webgl2", { ...GL_SETTINGS, failIfMajorPerformanceCaveat: true });
  if (!gl) return null;
  if (!isSoftwareRenderer(nameOf(gl))) return gl;
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return null;
}

/** Firefox tells the name outright, and complains of who asks for it in the way that Chromium and Safari need. */
function nameOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  const naming = name === "WebKit WebGL" ? gl.getExtension("WEBGL_debug_renderer_info") : null;
  return naming ? String(gl.getParameter(naming.UNMASKED_RENDERER_WEBGL)) : name;
}
