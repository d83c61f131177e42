/** A texture whose texels are read one by one, never mixed. */
export interface DataTexture {
  /** Replaces its texels: four numbers each in `rgba`, one in `red`. */
  readonly set: (width: number, height: number, values: ArrayBufferView) => void;
  /** Has shaders see it at a texture unit. */
  readonly bind: (unit: number) => void;
}

/** Creates a texture that is still empty: of floats with one or four numbers to a texel, or of bytes with four. */
export function createDataTexture(
  gl: WebGL2RenderingContext,
  kind: "red floats" | "rgba floats" | "rgba bytes",
): DataTexture {
  const texture = gl.createTexture();
  const [inner, format, type] = {
    "red floats": [gl.R32F, gl.RED, gl.FLOAT] as const,
    "rgba floats": [gl.RGBA32F, gl.RGBA, gl.FLOAT] as const,
    "rgba bytes": [gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE] as const,
  }[kind];
  return {
    set: (width, height, values) => {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      keepTexels(gl);
      gl.texImage2D(gl.TEXTURE_2D, 0, inner, width, height, 0, format, type, values);
    },
    bind: (unit) => bindTexture(gl, unit, texture),
  };
}

/** Has the texture in hand give its texels as they are. */
export function keepTexels(gl: WebGL2RenderingContext): void {
  setSampling(gl, gl.NEAREST);
}

/** Has the texture in hand give mixtures of neighbouring texels. */
export function mixTexels(gl: WebGL2RenderingContext): void {
  setSampling(gl, gl.LINEAR);
}

function setSampling(gl: WebGL2RenderingContext, filter: number): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** Has shaders see a texture at a unit. */
export function bindTexture(gl: WebGL2RenderingContext, unit: number, texture: WebGLTexture): void {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
}
