/** One attribute of things that are drawn many at a time. */
export interface InstanceColumn {
  /** As in `layout(location = …)` of the shader. */
  readonly location: number;
  /** Numbers to a thing. */
  readonly size: 1 | 2 | 3 | 4;
  /** `share`: bytes that the shader sees as 0 … 1. Others come as they are. */
  readonly type: "float" | "int" | "byte" | "short" | "share";
}

/** Attributes of many things, kept on the graphics card. */
export interface InstanceArray {
  /** Replaces the values of a column. */
  readonly set: (location: number, values: ArrayBufferView) => void;
  /** Draws from these from now on, beginning with the thing at `first`. */
  readonly bind: (first: number) => void;
}

const BYTES = { float: 4, int: 4, byte: 1, short: 2, share: 1 } as const;

/** Creates an array whose columns are still empty. */
export function createInstanceArray(
  gl: WebGL2RenderingContext,
  columns: readonly InstanceColumn[],
): InstanceArray {
  const array = gl.createVertexArray();
  const types = {
    float: gl.FLOAT,
    int: gl.INT,
    byte: gl.UNSIGNED_BYTE,
    short: gl.UNSIGNED_SHORT,
    share: gl.UNSIGNED_BYTE,
  };
  const buffers = new Map(columns.map(({ location }) => [location, gl.createBuffer()]));
  return {
    set: (location, values) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers.get(location) ?? null);
      gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    },
    bind: (first) => {
      gl.bindVertexArray(array);
      for (const { location, size, type } of columns) {
        const offset = first * size * BYTES[type];
        gl.bindBuffer(gl.ARRAY_BUFFER, buffers.get(location) ?? null);
        gl.enableVertexAttribArray(location);
        gl.vertexAttribDivisor(location, 1);
        if (type === "float" || type === "share")
          gl.vertexAttribPointer(location, size, types[type], type === "share", 0, offset);
        else gl.vertexAttribIPointer(location, size, types[type], 0, offset);
      }
    },
  };
}
