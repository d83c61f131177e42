import { lazy, Suspense } from "react";

import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Tabs } from "../controls/Tabs";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { useMessages } from "../use-messages";

const ArticlePanel = lazy(async () => {
  const { ArticlePanel } = await import("../article/ArticlePanel");
  return { default: ArticlePanel };
});
const StoriesPanel = lazy(async () => {
  const { StoriesPanel } = await import("../stories/StoriesPanel");
  return { default: StoriesPanel };
});

const selectPanel = ({ view }: AppState) => view.panel;

/** The right-hand panel: what proves the selection, or the article it stands in. */
export function DetailsPanel() {
  const { say } = useMessages();
  const panel = useApp(selectPanel);
  const actions = useActions();
  return (
    <Tabs
      label={say("shell.panels.details")}
      chosen={panel}
      onChoose={actions.setPanel}
      tabs={[
        { id: "evidence", label: say("shell.panels.evidence"), panel: <EvidencePanel /> },
        {
          id: "article",
          label: say("shell.panels.article"),
          panel: (
            <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
              <ArticlePanel />
            </Suspense>
          ),
        },
        {
          id: "stories",
          label: say("shell.panels.stories"),
          panel: (
            <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
              <StoriesPanel />
            </Suspense>
          ),
        },
      ]}
    />
  );
}
