import type { ReactNode } from "react";

/** A line of a legend that is also a filter: a checkbox with a mark, words and a count. */
export function OptionRow({
  mark,
  label,
  count,
  isChecked,
  onToggle,
}: {
  readonly mark?: ReactNode | undefined;
  readonly label: ReactNode;
  /** Already written in the reader's language. */
  readonly count: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className="option-row" data-empty={count === "0" ? "" : undefined}>
      <input type="checkbox" className="check" checked={isChecked} onChange={onToggle} />
      {mark === undefined ? null : <span className="option-mark">{mark}</span>}
      <span className="option-label">{label}</span>
      <span className="option-count">{count}</span>
    </label>
  );
}
