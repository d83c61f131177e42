import { ListFilter, Quote, Search } from "lucide-react";

import type { AppState, SessionState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { moveFocus } from "../move-focus";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";
import { describeSelection } from "./describe-selection";

type Sheet = Exclude<SessionState["sheet"], "none">;

const selectSheet = ({ session }: AppState) => session.sheet;
/** On a phone, the buttons that raise the side panels as sheets from below. */
export function PhoneBar() {
  const { say, language } = useMessages();
  const sheet = useApp(selectSheet);
  const selectedName = useApp((state) => describeSelection(state, language));
  const actions = useActions();
  const has = useControls();
  const toggle = (id: Sheet) => {
    actions.setSheet(sheet === id ? "none" : id);
    if (sheet !== id) moveFocus(id);
  };
  return (
    <div className="phone-bar">
      {has("search") ? (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            actions.setDialog("palette");
          }}
        >
          <Search size={18} aria-hidden />
          <span>{say("shell.findShort")}</span>
        </button>
      ) : null}
      {has("filters") ? (
        <button
          type="button"
          aria-expanded={sheet === "filters"}
          aria-controls="filters"
          onClick={() => {
            toggle("filters");
          }}
        >
          <ListFilter size={18} aria-hidden />
          <span>{say("shell.filterShort")}</span>
        </button>
      ) : null}
      <button
        type="button"
        aria-expanded={sheet === "details"}
        aria-controls="details"
        onClick={() => {
          toggle("details");
        }}
      >
        <Quote size={18} aria-hidden />
        <span>{selectedName ?? say("shell.panels.evidence")}</span>
      </button>
    </div>
  );
}
