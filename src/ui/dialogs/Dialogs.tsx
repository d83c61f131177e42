import { type ComponentType, Suspense } from "react";

import type { AppState, SessionState } from "../../store/state";
import { useApp } from "../app-context";
import { lazyPanel } from "../lazy-panel";

type DialogId = SessionState["dialog"];

/** Dialogs by id; each is loaded when it is first opened. */
const DIALOGS: Partial<Record<DialogId, ComponentType>> = {
  palette: lazyPanel(async () => (await import("../palette/Palette")).Palette),
  help: lazyPanel(async () => (await import("./HelpDialog")).HelpDialog),
  opening: lazyPanel(async () => (await import("./OpeningDialog")).OpeningDialog),
  export: lazyPanel(async () => (await import("./ExportDialog")).ExportDialog),
  present: lazyPanel(async () => (await import("./PresentDialog")).PresentDialog),
  share: lazyPanel(async () => (await import("./ShareDialog")).ShareDialog),
};

const selectDialog = ({ session }: AppState) => session.dialog;

/** Whichever dialog is open. */
export function Dialogs() {
  const Dialog = DIALOGS[useApp(selectDialog)];
  return <Suspense>{Dialog ? <Dialog /> : null}</Suspense>;
}
