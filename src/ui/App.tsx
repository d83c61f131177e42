// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to name
import "./styles/app.css";

import { Suspense, useEffect, useRef } from "react";

import { selectFilteredSummary } from "../store/select-visible";
import type { AppState } from "../store/state";
import { useActions, useApp, useServices } from "./app-context";
import { Button } from "./controls/Button";
import { Dialogs } from "./dialogs/Dialogs";
import { FocusBar } from "./filters/FocusBar";
import { lazyPanel } from "./lazy-panel";
import { Announcer } from "./shell/Announcer";
import { DetailsPanel } from "./shell/DetailsPanel";
import { Notices } from "./shell/Notices";
import { PhoneBar } from "./shell/PhoneBar";
import { SidePanel } from "./shell/SidePanel";
import { SkipLinks } from "./shell/SkipLinks";
import { hasTimeBar, StatusBar } from "./shell/StatusBar";
import { TopBar } from "./shell/TopBar";
import { Views } from "./shell/Views";
import { StorageBanner } from "./shell/StorageBanner";
import { useGlobalKeys } from "./shell/use-global-keys";
import { type Panels, usePanels } from "./shell/use-panels";
import { moveFocus } from "./move-focus";
import { PanelGuard } from "./panel-guard";
import { useControls } from "./use-controls";
import { useMessages } from "./use-messages";

const TimeBar = lazyPanel(async () => (await import("./time/TimeBar")).TimeBar);

const FiltersPanel = lazyPanel(async () => (await import("./filters/FiltersPanel")).FiltersPanel);
const AnswerBar = lazyPanel(async () => (await import("./answers/AnswerBar")).AnswerBar);

const selectIsAsked = ({ view }: AppState) => view.path !== null && view.kind === "network";
const Stage = lazyPanel(async () => (await import("./stage/Stage")).Stage);

const selectIsTimeOpen = ({ view }: AppState) => view.time !== null;
const Embed = lazyPanel(async () => (await import("./embed/Embed")).Embed);
const Handout = lazyPanel(async () => (await import("./handout/Handout")).Handout);
const PrintedPage = lazyPanel(async () => (await import("./print/PrintedPage")).PrintedPage);

const selectHandout = ({ session }: AppState) => session.handout;
const selectIsOnStage = ({ session }: AppState) => session.onStage !== null;
const selectViewKind = ({ view }: AppState) => view.kind;
const isNothingShown = (state: AppState) => selectFilteredSummary(state).shownActors === 0;

/** The whole screen: the desk, or a story on stage. It expects an `AppProvider` above it. */
export function App() {
  const { mode } = useServices();
  const isOnStage = useApp(selectIsOnStage);
  const handout = useApp(selectHandout);
  const panels = usePanels(useApp(selectViewKind));
  const isAtDesk = !isOnStage && handout === null;
  const wasAway = useRef(false);
  useEffect(() => {
    // What had the keyboard's focus went with the stage, or with the handout.
    if (isAtDesk && wasAway.current) moveFocus("main");
    wasAway.current = !isAtDesk;
  }, [isAtDesk]);
  // The desk is taken off the page, and with it the speaker's notes that may be open there.
  return (
    <PanelGuard>
      {mode.type === "embed" ? (
        <Suspense>
          <Embed />
        </Suspense>
      ) : handout !== null ? (
        <Suspense>
          <Handout story={handout} />
        </Suspense>
      ) : isOnStage ? (
        <Suspense>
          <Stage />
        </Suspense>
      ) : (
        <Desk panels={panels} />
      )}
    </PanelGuard>
  );
}

/** Where the network is explored, proved and edited. */
function Desk({ panels }: { readonly panels: Panels }) {
  const { say } = useMessages();
  const kind = useApp(selectViewKind);
  const isAsked = useApp(selectIsAsked);
  const has = useControls();
  useGlobalKeys();
  const actions = useActions();
  const isTimeOpen = useApp(selectIsTimeOpen);
  const handleTimeToggle = () => {
    actions.setTime(isTimeOpen ? null : "upTo");
    if (isTimeOpen) moveFocus("main");
  };
  return (
    <div className="app">
      <SkipLinks onGoTo={panels.open} />
      <TopBar />
      {has("filters") ? (
        <SidePanel
          id="filters"
          side="left"
          state={panels.filters}
          onResize={(widthPx) => {
            panels.resize("filters", widthPx);
          }}
        >
          <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
            <FiltersPanel />
          </Suspense>
        </SidePanel>
      ) : null}
      <main id="main" tabIndex={-1} className="centre">
        <StorageBanner />
        <FocusBar />
        {isAsked ? (
          <Suspense>
            <AnswerBar />
          </Suspense>
        ) : null}
        <NothingLeft />
        <Views kind={kind} />
        {isTimeOpen && hasTimeBar(kind) ? (
          <Suspense fallback={null}>
            <TimeBar onClose={handleTimeToggle} />
          </Suspense>
        ) : null}
        <StatusBar panels={panels} time={{ isOpen: isTimeOpen, onToggle: handleTimeToggle }} />
      </main>
      <SidePanel
        id="details"
        side="right"
        state={panels.details}
        onResize={(widthPx) => {
          panels.resize("details", widthPx);
        }}
      >
        <DetailsPanel />
      </SidePanel>
      <PhoneBar />
      <Notices />
      <Announcer />
      <Dialogs />
      <Suspense>
        <PrintedPage />
      </Suspense>
    </div>
  );
}

/** Where filters leave nothing, says so and offers the way back. */
function NothingLeft() {
  const { say } = useMessages();
  const isEmpty = useApp(isNothingShown);
  const actions = useActions();
  if (!isEmpty) return null;
  const handleClear = () => {
    actions.clearFilters();
    actions.clearFocus();
    moveFocus("main");
  };
  return (
    <div className="nothing-left">
      <p>{say("filters.nothingLeft")}</p>
      <Button onPress={handleClear}>{say("filters.clearAll")}</Button>
    </div>
  );
}
