import type { PictureSize } from "./camera";
import type { DrawnLabel } from "./label-layer";
import { createNameStamps, type NameType } from "./name-stamps";
import type { Point } from "./picture-stage";

/**
 * The names of a picture while things move: copied onto a canvas, as elements that move take a page longer than all else it does in a
 * frame. They look as elements do, to less than a pixel.
 */
export interface NamesCanvas {
  readonly element: HTMLCanvasElement;
  /** Shows names, `shift` from their pixels to the picture's; false where it cannot, and shows none. */
  readonly show: (labels: readonly DrawnLabel[], shift: Point, size: PictureSize, type: NameType) => boolean;
  /** Moves the names that are shown along with a picture that is shifted. */
  readonly moveTo: (shift: Point) => void;
  readonly hide: () => void;
  /** Gets some names ready to be shown; says whether all are. */
  readonly prepare: (labels: readonly DrawnLabel[], type: NameType) => boolean;
}

/** Of more pixels than this, to empty the canvas and to show it may take as long as to move elements. */
const MOST_PIXELS = 4_000_000;

/** Creates a canvas that shows nothing; its element has still to be put on the page. */
export function createNamesCanvas(document: Document): NamesCanvas {
  const element = document.createElement("canvas");
  element.className = "entente-names";
  element.setAttribute("aria-hidden", "true");
  element.hidden = true;
  const stamps = createNameStamps();
  let pen: CanvasRenderingContext2D | null = null;
  let drawn: { readonly shift: Point; readonly ratio: number } | null = null;
  const hide = () => {
    if (!drawn) return;
    drawn = null;
    element.hidden = true;
  };
  const resize = ({ width, height }: PictureSize, ratio: number) => {
    const columns = Math.round(width * ratio);
    const rows = Math.round(height * ratio);
    if (element.width === columns && element.height === rows) {
      pen?.clearRect(0, 0, columns, rows);
      return;
    }
    [element.width, element.height] = [columns, rows];
    element.style.width = `${columns / ratio}px`;
    element.style.height = `${rows / ratio}px`;
  };
  const moveTo = (shift: Point) => {
    if (!drawn) return;
    const { ratio } = drawn;
    // Between two pixels of the screen letters would be blurred.
    const whole = (px: number) => Math.round(px * ratio) / ratio;
    element.style.transform = `translate(${whole(shift.x - drawn.shift.x)}px,${whole(shift.y - drawn.shift.y)}px)`;
  };
  return {
    element,
    show: (labels, shift, size, type) => {
      const { ratio } = type;
      const isTooLarge = size.width * size.height * ratio ** 2 > MOST_PIXELS;
      const found = isTooLarge ? null : stamps.find(labels, type);
      pen ??= element.getContext("2d");
      if (!found || !pen) {
        hide();
        return false;
      }
      resize(size, ratio);
      for (const [at, { x, y }] of labels.entries()) {
        const stamp = found[at];
        if (!stamp) continue;
        const { picture, anchorX, anchorY } = stamp;
        pen.drawImage(
          picture,
          Math.round((x + shift.x) * ratio) - anchorX,
          Math.round((y + shift.y) * ratio) - anchorY,
        );
      }
      drawn = { shift, ratio };
      element.hidden = false;
      moveTo(shift);
      return true;
    },
    moveTo,
    hide,
    prepare: stamps.prepare,
  };
}
