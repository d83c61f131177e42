import {
  symbol,
  symbolAsterisk,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolDiamond2,
  symbolPlus,
  symbolSquare,
  symbolSquare2,
  symbolStar,
  symbolTimes,
  symbolTriangle,
  symbolTriangle2,
  symbolWye,
  type SymbolType,
} from "d3";

const SHAPES = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  star: symbolStar,
  cross: symbolCross,
  wye: symbolWye,
  plus: symbolPlus,
  times: symbolTimes,
  asterisk: symbolAsterisk,
  diamond2: symbolDiamond2,
  square2: symbolSquare2,
  triangle2: symbolTriangle2,
} as const satisfies Record<string, SymbolType>;

/** Shapes that d3 draws as strokes, without an inside. */
const STROKED: ReadonlySet<string> = new Set(["plus", "times", "asterisk"]);

/** A small d3-shape symbol in the colour of the words beside it, or in `colour`. It says nothing to a screen reader. */
export function SymbolMark({
  shape,
  colour = "currentColor",
  sizePx = 16,
}: {
  readonly shape: keyof typeof SHAPES;
  readonly colour?: string;
  readonly sizePx?: number;
}) {
  const path = symbol(SHAPES[shape], sizePx * sizePx * 0.36)();
  const isStroked = STROKED.has(shape);
  return (
    <svg
      width={sizePx}
      height={sizePx}
      viewBox={`${-sizePx / 2} ${-sizePx / 2} ${sizePx} ${sizePx}`}
      aria-hidden
      className="symbol-mark"
    >
      <path
        d={path ?? ""}
        fill={isStroked ? "none" : colour}
        stroke={isStroked ? colour : "none"}
        strokeWidth={2}
      />
    </svg>
  );
}
