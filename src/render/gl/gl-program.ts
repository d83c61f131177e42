/** A pair of shaders, linked. */
export interface GlProgram {
  /** Whether it can be used without waiting for the driver; throws where it could not be made. */
  readonly isReady: () => boolean;
  /** Makes it the one that draws. */
  readonly use: () => void;
  /** Where a uniform is; null where the shaders do not use it, which setting it takes for nothing. */
  readonly at: (name: string) => WebGLUniformLocation | null;
}

/**
 * Has two shaders compiled and linked, beside the caller where the browser can. Attributes have their places in the
 * shaders themselves. A lost context gives a program that is never used: who draws asks for the loss afterwards.
 */
export function createGlProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  const beside = gl.getExtension("KHR_parallel_shader_compile");
  const program = gl.createProgram();
  const shaders = [[gl.VERTEX_SHADER, vertex] as const, [gl.FRAGMENT_SHADER, fragment] as const].map(
    ([type, text]) => {
      const shader = gl.createShader(type);
      if (!shader) throw new Error("WebGL makes no shader.");
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
      return shader;
    },
  );
  gl.linkProgram(program);
  const places = new Map<string, WebGLUniformLocation | null>();
  let isLinked = false;
  const check = () => {
    if (gl.getProgramParameter(program, gl.LINK_STATUS) === true || gl.isContextLost()) return true;
    const logs = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    throw new Error(`WebGL refuses a shader: ${logs.filter(Boolean).join(" ")}`);
  };
  return {
    isReady: () => {
      if (isLinked) return true;
      // Asking for anything else would wait for the compiler.
      if (beside && gl.getProgramParameter(program, beside.COMPLETION_STATUS_KHR) === false) return false;
      isLinked = check();
      return true;
    },
    use: () => gl.useProgram(program),
    at: (name) => {
      let place = places.get(name);
      if (place === undefined) {
        place = gl.getUniformLocation(program, name);
        places.set(name, place);
      }
      return place;
    },
  };
}
