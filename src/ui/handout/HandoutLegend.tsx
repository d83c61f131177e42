import "./legend.css";

import { StatusMark } from "../controls/StatusMark";
import { SymbolMark } from "../controls/SymbolMark";
import type { LegendEntry } from "../handout-services";
import { useMessages } from "../use-messages";

const MARK_PX = 11;

/** What the signs of a picture mean, and how many of each there are. Swatches are drawn, since a printer leaves grounds out. */
export function HandoutLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { say, number } = useMessages();
  return (
    <ul className="handout-legend" aria-label={say("handout.legend")}>
      {entries.map(({ label, swatch, count }, at) => (
        // Two kinds may have the same name; the order is the file's.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <LegendMark swatch={swatch} />
          <span className="handout-sign">
            <bdi>{label}</bdi> <span className="handout-count">{number(count)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function LegendMark({ swatch }: { readonly swatch: LegendEntry["swatch"] }) {
  if (swatch.type === "line") return <StatusMark status={swatch.status} />;
  if (swatch.type === "symbol") return <SymbolMark shape={swatch.symbol} sizePx={MARK_PX} />;
  if (swatch.type === "none") return <span aria-hidden />;
  return <SymbolMark shape="circle" colour={swatch.colour} sizePx={MARK_PX + 3} />;
}
