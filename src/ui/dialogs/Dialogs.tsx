import { lazy, Suspense } from "react";

import type { AppState, SessionState } from "../../store/state";
import { useApp } from "../app-context";

type DialogId = SessionState["dialog"];

/** Dialogs by id; each is loaded when it is first opened. */
const DIALOGS: Partial<Record<DialogId, ReturnType<typeof lazy>>> = {
  palette: lazy(async () => ({ default: (await import("../palette/Palette")).Palette })),
  help: lazy(async () => ({ default: (await import("./HelpDialog")).HelpDialog })),
  export: lazy(async () => ({ default: (await import("./ExportDialog")).ExportDialog })),
  present: lazy(async () => ({ default: (await import("./PresentDialog")).PresentDialog })),
  share: lazy(async () => ({ default: (await import("./ShareDialog")).ShareDialog })),
};

const selectDialog = ({ session }: AppState) => session.dialog;

/** Whichever dialog is open. */
export function Dialogs() {
  const Dialog = DIALOGS[useApp(selectDialog)];
  return <Suspense>{Dialog ? <Dialog /> : null}</Suspense>;
}
