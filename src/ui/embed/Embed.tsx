import "../evidence/evidence.css";
import "./embed.css";

import { ExternalLink, X } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, Suspense } from "react";

import type { AppState } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { LocalText } from "../LocalText";
import { lazyPanel } from "../lazy-panel";
import { moveFocus } from "../move-focus";
import { Announcer } from "../shell/Announcer";
import { Notices } from "../shell/Notices";
import { Views } from "../shell/Views";
import { useMessages } from "../use-messages";
import { EmbedLegend } from "./EmbedLegend";
import { withQuery } from "./with-query";

const EvidencePanel = lazyPanel(async () => (await import("../evidence/EvidencePanel")).EvidencePanel);
const ArticlePanel = lazyPanel(async () => (await import("../article/ArticlePanel")).ArticlePanel);
const PrintedPage = lazyPanel(async () => (await import("../print/PrintedPage")).PrintedPage);

const selectTitle = ({ document }: AppState) => document.network.title;
const selectKind = ({ view }: AppState) => view.kind;
const selectIsAnySelected = ({ view: { selection } }: AppState) =>
  selection.actors.length + selection.relationships.length > 0;

/** A view in the frame of another page: the picture, its legend and what proves it; nothing to set or to edit. */
export function Embed() {
  const { say } = useMessages();
  const title = useApp(selectTitle);
  const kind = useApp(selectKind);
  const isAnySelected = useApp(selectIsAnySelected);
  return (
    <div className="app embed">
      <header className="embed-head">
        <h1>
          <LocalText text={title} />
        </h1>
        <OpenLink />
      </header>
      <main id="main" tabIndex={-1} className="centre" aria-label={say("embed.picture")}>
        <Views kind={kind} />
        <EmbedLegend />
      </main>
      {isAnySelected ? <EmbedEvidence /> : null}
      <Notices />
      <Announcer />
      <Suspense>
        <PrintedPage />
      </Suspense>
    </div>
  );
}

/** The way to the same view with everything round it. */
function OpenLink() {
  const { say } = useMessages();
  const { viewAddress } = useServices();
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    // What is looked at may have changed since the link was drawn.
    event.currentTarget.href = withQuery(viewAddress(), "");
  };
  return (
    <a
      className="embed-open"
      href={withQuery(viewAddress(), "")}
      target="_blank"
      rel="noopener"
      onClick={handleClick}
    >
      <span>{say("embed.open")}</span>
      <ExternalLink size={14} aria-hidden />
      <span className="sr-only">{say("embed.newWindow")}</span>
    </a>
  );
}

const selectIsArticle = ({ view }: AppState) => view.panel === "article";

/** What proves what is selected; closing it goes back to the whole picture. */
function EmbedEvidence() {
  const { say } = useMessages();
  const isArticle = useApp(selectIsArticle);
  const actions = useActions();
  const handleClose = () => {
    actions.setPanel("evidence");
    actions.clearSelection();
    moveFocus("main");
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    handleClose();
  };
  return (
    // Escape closes it from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      id="details"
      tabIndex={-1}
      className="embed-evidence"
      aria-label={say("shell.panels.evidence")}
      onKeyDown={handleKeyDown}
    >
      <div className="embed-evidence-head">
        {isArticle ? (
          <Button
            variant="quiet"
            onPress={() => {
              actions.setPanel("evidence");
            }}
          >
            {say("shell.panels.evidence")}
          </Button>
        ) : (
          <span />
        )}
        <IconButton label={say("buttons.close")} onPress={handleClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
        {isArticle ? <ArticlePanel /> : <EvidencePanel />}
      </Suspense>
    </aside>
  );
}
