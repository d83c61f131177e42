import { useEffect, useState } from "react";

import { selectVisibleSummary } from "../../store/select-visible";
import type { AppState } from "../../store/state";
import { useAppStore } from "../app-context";
import { type Messages, useMessages } from "../use-messages";
import { describeSelection } from "./describe-selection";
import { describeVisible } from "./describe-visible";

/** Says to a screen reader what a selection or a filter has changed. Ticks of the layout are not worth a word. */
export function Announcer() {
  const store = useAppStore();
  const messages = useMessages();
  const [words, setWords] = useState("");
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const news = [
          describeSelectionChange(state, before, messages),
          describeVisibleChange(state, before, messages),
          describeLayoutChange(state, before, messages),
        ];
        const said = news.filter((each) => each !== "").join(" ");
        if (said !== "") setWords(said);
      }),
    [store, messages],
  );
  return <output className="sr-only">{words}</output>;
}

function describeVisibleChange(state: AppState, before: AppState, { say }: Messages): string {
  const isSame = state.view.filters === before.view.filters && state.view.focus === before.view.focus;
  return isSame ? "" : `${describeVisible(selectVisibleSummary(state), say)}.`;
}

/** A layout of the whole network is worth a word when it begins and when it ends. */
function describeLayoutChange(state: AppState, before: AppState, { say }: Messages): string {
  const [now, then] = [isLayingOut(state), isLayingOut(before)];
  return now === then ? "" : say(now ? "shell.layout.begun" : "shell.layout.ended");
}

const isLayingOut = ({ session: { layoutStatus } }: AppState) =>
  layoutStatus.type === "running" && layoutStatus.canCancel;

function describeSelectionChange(state: AppState, before: AppState, { say, language }: Messages): string {
  const { selection } = state.view;
  if (selection === before.view.selection) return "";
  const count = selection.actors.length + selection.relationships.length;
  if (count > 1) return say("shell.selectedMany", { count });
  const name = describeSelection(state, language);
  return name === null ? say("shell.selectedNothing") : say("shell.selected", { name });
}
