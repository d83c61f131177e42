import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";

const selectType = ({ session }: AppState) => session.saving.type;

/** One word on whether what was edited is kept in this browser; nothing before the first edit. */
export function SaveState() {
  const { say } = useMessages();
  const type = useApp(selectType);
  if (type === "idle" || type === "reading" || type === "off" || type === "damaged") return null;
  return <span className="save-state">{say(`storage.state.${type}`)}</span>;
}
