import type { KindId } from "../../model/ids";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName } from "../LocalText";

const selectKinds = (state: AppState) => state.document.index.kindById;

/** What an actor is, in words and with the symbol it is drawn with. */
export function KindTag({ id }: { readonly id: KindId }) {
  const kind = useApp(selectKinds).get(id);
  if (!kind) return null;
  return (
    <span className="kind-tag">
      <SymbolMark shape={kind.symbol} sizePx={14} />
      <bdi>
        <LocalName text={kind.label} />
      </bdi>
    </span>
  );
}
