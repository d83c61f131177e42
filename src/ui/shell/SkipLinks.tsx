import type { ViewKind } from "../../model/view";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { moveFocus } from "../move-focus";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";
import type { PanelId } from "./use-panels";

/** What the views that are not a picture have in its place. */
const SKIPS: ReadonlyMap<ViewKind, `shell.skip.${"table" | "article" | "map" | "matrix"}`> = new Map([
  ["table", "shell.skip.table"],
  ["map", "shell.skip.map"],
  ["matrix", "shell.skip.matrix"],
  ["read", "shell.skip.article"],
]);

const selectViewKind = ({ view }: AppState) => view.kind;

/**
 * The first tab stops of the page: past the masthead to what matters. Buttons, since the address after `#` is the view
 * and not a place on the page.
 */
export function SkipLinks({ onGoTo }: { readonly onGoTo: (id: PanelId) => void }) {
  const { say } = useMessages();
  const kind = useApp(selectViewKind);
  const actions = useActions();
  const has = useControls();
  const goToPanel = (id: PanelId) => {
    onGoTo(id);
    actions.setSheet(id);
    moveFocus(id);
  };
  return (
    <nav aria-label={say("shell.skip.label")} className="skip-links">
      <button
        type="button"
        onClick={() => {
          moveFocus("main");
        }}
      >
        {say(SKIPS.get(kind) ?? "shell.skip.picture")}
      </button>
      {has("filters") ? (
        <button
          type="button"
          onClick={() => {
            goToPanel("filters");
          }}
        >
          {say("shell.skip.filters")}
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => {
          goToPanel("details");
        }}
      >
        {say("shell.skip.details")}
      </button>
    </nav>
  );
}
