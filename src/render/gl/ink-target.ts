import { bindTexture, keepTexels } from "./data-texture";
import type { PictureSize } from "../camera";

/** Where ink is gathered: a picture of half floats, so that any number of links adds up. */
export interface InkTarget {
  /** What is drawn from now on is added to it; it is empty and as large as is asked for. */
  readonly begin: (size: PictureSize) => void;
  /** What is drawn from now on is in the picture again, and shaders see the ink at a texture unit. */
  readonly end: (unit: number) => void;
}

/** Creates a target; throws where half floats cannot be drawn into. */
export function createInkTarget(gl: WebGL2RenderingContext): InkTarget {
  if (!gl.getExtension("EXT_color_buffer_float") && !gl.getExtension("EXT_color_buffer_half_float"))
    throw new Error("This WebGL cannot draw into half floats.");
  const texture = gl.createTexture();
  const buffer = gl.createFramebuffer();
  let held: PictureSize = { width: 0, height: 0 };
  const resize = (size: PictureSize) => {
    held = size;
    bindTexture(gl, 0, texture);
    keepTexels(gl);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, size.width, size.height, 0, gl.RED, gl.HALF_FLOAT, null);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE)
      throw new Error("This WebGL cannot draw into half floats.");
  };
  return {
    begin: (size) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
      if (held.width !== size.width || held.height !== size.height) resize(size);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE);
    },
    end: (unit) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      bindTexture(gl, unit, texture);
    },
  };
}
