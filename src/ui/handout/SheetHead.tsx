import type { LocalizedText } from "../../model/localized-text";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { LocalText } from "../LocalText";

const selectTitle = ({ document }: AppState) => document.network.title;

/** The line at the head of each page: the story, and the network it is told of. */
export function SheetHead({ title }: { readonly title: LocalizedText }) {
  const network = useApp(selectTitle);
  return (
    <p className="handout-head">
      <span dir="auto">
        <LocalText text={title} />
      </span>
      <span dir="auto">
        <LocalText text={network} />
      </span>
    </p>
  );
}
