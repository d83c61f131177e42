import type { Passage } from "../../model/network";
import { selectPassage } from "../../store/select-evidence-passage";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";

/** The first passage of a row with its paragraph, and how many more there are. */
export function PassageCell({ passages }: { readonly passages: readonly Passage[] }) {
  const { say } = useMessages();
  const [passage] = passages;
  const shown = useApp((state) => (passage === undefined ? null : selectPassage(state, passage)));
  if (!passage || !shown) {
    return (
      <>
        <span aria-hidden>—</span>
        <span className="sr-only">{say("table.noPassage")}</span>
      </>
    );
  }
  const [place] = shown.places;
  const isSure = place !== undefined && shown.state !== "ambiguous";
  return (
    <span className="table-passage">
      <span className="table-paragraph">
        {isSure ? say("table.paragraph", { number: place.paragraph }) : say(`table.anchor.${shown.state}`)}
      </span>{" "}
      <q lang={shown.source.language} dir="auto">
        {passage.exact}
      </q>
      {passages.length < 2 ? null : (
        <span className="table-more"> {say("table.morePassages", { count: passages.length - 1 })}</span>
      )}
    </span>
  );
}
