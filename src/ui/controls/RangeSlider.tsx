import type { CSSProperties } from "react";

/** A closed range of whole numbers. */
interface WholeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Two native sliders over one track, for a range of whole numbers. Native, so that the arrow keys, Page Up and Down,
 * Home and End, touch and forced colours work as everywhere. `bars` (one height of 0 … 1 per value from `limits.from`)
 * draws how much lies where; of very many values neighbours share a bar.
 */
export function RangeSlider({
  fromLabel,
  toLabel,
  limits,
  range,
  bars,
  onChange,
}: {
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly limits: WholeRange;
  readonly range: WholeRange;
  readonly bars: readonly number[];
  readonly onChange: (range: WholeRange) => void;
}) {
  const share = (value: number) => (value - limits.from) / Math.max(1, limits.to - limits.from);
  const style: CSSProperties & Record<`--${string}`, number> = {
    "--from": share(range.from),
    "--to": share(range.to),
  };
  return (
    <div className="range" style={style}>
      <svg
        className="range-bars"
        viewBox={`0 0 ${Math.max(1, bars.length - 1)} 1`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {groupBars(bars).map(({ height, first, last }) => (
          <rect
            key={first}
            x={first - 0.42}
            y={1 - height}
            width={last - first + 0.84}
            height={height}
            data-in={limits.from + last >= range.from && limits.from + first <= range.to ? "" : undefined}
          />
        ))}
      </svg>
      <div className="range-track">
        <input
          type="range"
          aria-label={fromLabel}
          min={limits.from}
          max={limits.to}
          value={range.from}
          onChange={(event) => {
            onChange({ from: Math.min(event.target.valueAsNumber, range.to), to: range.to });
          }}
        />
        <input
          type="range"
          aria-label={toLabel}
          min={limits.from}
          max={limits.to}
          value={range.to}
          onChange={(event) => {
            onChange({ from: range.from, to: Math.max(event.target.valueAsNumber, range.from) });
          }}
        />
      </div>
    </div>
  );
}

/** More bars than this would be thinner than a pixel. */
const MOST_BARS = 200;

/** Neighbouring values as one bar, the highest among them, where there are more values than there is room for bars. */
function groupBars(
  bars: readonly number[],
): { readonly height: number; readonly first: number; readonly last: number }[] {
  const step = Math.max(1, Math.ceil(bars.length / MOST_BARS));
  return Array.from({ length: Math.ceil(bars.length / step) }, (_, group) => {
    const heights = bars.slice(group * step, (group + 1) * step);
    return {
      height: Math.max(...heights),
      first: group * step,
      last: group * step + heights.length - 1,
    };
  });
}
