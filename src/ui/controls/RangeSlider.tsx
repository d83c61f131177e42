import type { CSSProperties } from "react";

/** A closed range of whole numbers. */
interface WholeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Two native sliders over one track, for a range of whole numbers. Native, so that the arrow keys, Page Up and Down,
 * Home and End, touch and forced colours work as everywhere. `bars` (one height of 0 … 1 per value from `limits.from`)
 * draws how much lies where.
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
        {bars.map((height, at) => (
          <rect
            // The bars are the numbers of the range in order: their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            x={at - 0.42}
            y={1 - height}
            width={0.84}
            height={height}
            data-in={limits.from + at >= range.from && limits.from + at <= range.to ? "" : undefined}
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
