import { Suspense, type ReactNode } from "react";

import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { type Tab, Tabs } from "../controls/Tabs";
import { lazyPanel } from "../lazy-panel";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";

// None of the panels has to be there before the picture is.
const EvidencePanel = lazyPanel(async () => (await import("../evidence/EvidencePanel")).EvidencePanel);
const ArticlePanel = lazyPanel(async () => (await import("../article/ArticlePanel")).ArticlePanel);
const StoriesPanel = lazyPanel(async () => (await import("../stories/StoriesPanel")).StoriesPanel);

const selectIsRead = ({ view }: AppState) => view.kind === "read";
/** The read view shows the article itself. */
const selectPanel = (state: AppState) =>
  selectIsRead(state) && state.view.panel === "article" ? "evidence" : state.view.panel;

/** The right-hand panel: what proves the selection, or the article it stands in. */
export function DetailsPanel() {
  const { say } = useMessages();
  const has = useControls();
  const asked = useApp(selectPanel);
  const panel = asked === "stories" && !has("stories") ? "evidence" : asked;
  const isRead = useApp(selectIsRead);
  const actions = useActions();
  const later = (content: ReactNode) => (
    <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>{content}</Suspense>
  );
  const tabs: readonly Tab<AppState["view"]["panel"]>[] = [
    { id: "evidence", label: say("shell.panels.evidence"), panel: later(<EvidencePanel />) },
    { id: "article", label: say("shell.panels.article"), panel: later(<ArticlePanel />) },
    ...(has("stories")
      ? [
          {
            id: "stories" as const,
            label: say("shell.panels.stories"),
            panel: later(<StoriesPanel />),
          },
        ]
      : []),
  ];
  return (
    <Tabs
      label={say("shell.panels.details")}
      chosen={panel}
      onChoose={actions.setPanel}
      tabs={isRead ? tabs.filter(({ id }) => id !== "article") : tabs}
    />
  );
}
