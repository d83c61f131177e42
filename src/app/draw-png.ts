/** Browsers draw no canvas beyond this on a side; some give a blank one without an error. */
export const MOST_PNG_SIDE_PX = 16_384;
/** Nor one of more pixels in all. */
const MOST_PNG_AREA_PX = 268_435_456;

/** A drawn picture, or why there is none. */
export type PngOutcome =
  | { readonly type: "drawn"; readonly png: Blob }
  | { readonly type: "too-large"; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly type: "failed" };

/** Draws a stand-alone SVG document as a PNG, `scale` times its own size; refused where the browser could not. */
export async function drawPng(page: Document, svg: string, scale: number): Promise<PngOutcome> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = Math.round(image.naturalWidth * scale);
    const height = Math.round(image.naturalHeight * scale);
    if (width > MOST_PNG_SIDE_PX || height > MOST_PNG_SIDE_PX || width * height > MOST_PNG_AREA_PX)
      return { type: "too-large", width, height, limit: MOST_PNG_SIDE_PX };
    const canvas = page.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) return { type: "failed" };
    context.drawImage(image, 0, 0, width, height);
    // The sheet's ground is opaque: a pixel that is not tells of a canvas the browser gave up on in silence.
    const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
    if (alpha !== 255) return { type: "failed" };
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    return png ? { type: "drawn", png } : { type: "failed" };
  } catch {
    return { type: "failed" };
  } finally {
    URL.revokeObjectURL(address);
  }
}
