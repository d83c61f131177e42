import "./evidence.css";

import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import { CornerUpLeft } from "lucide-react";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";
import { ActorEvidence } from "./ActorEvidence";
import { NavigationProvider, type Navigation } from "./navigation";
import { NeighbourSteps } from "./NeighbourSteps";
import { NetworkStart } from "./NetworkStart";
import { RelationshipEvidence } from "./RelationshipEvidence";
import { SeveralSelected } from "./SeveralSelected";

const LensPanel = lazy(async () => ({ default: (await import("../lenses/LensPanel")).LensPanel }));
const AnswerPanel = lazy(async () => ({ default: (await import("../answers/AnswerPanel")).AnswerPanel }));

/** How long a word of confirmation stays. */
const TOLD_MS = 4000;

const selectHasLens = ({ view }: AppState) =>
  view.lens !== "none" && (view.kind === "network" || view.kind === "map");
const selectIsAsked = ({ view }: AppState) => view.path !== null;
const selectSelection = (state: AppState) => state.view.selection;

/**
 * What the article says of the selected actor or relationship, with its own words. With nothing selected it is a way
 * into the network, with several things a list of them.
 */
export function EvidencePanel() {
  const { actors, relationships } = useApp(selectSelection);
  const isAsked = useApp(selectIsAsked);
  const hasLens = useApp(selectHasLens);
  const root = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState({ words: "" });
  const navigation = useNavigationWithin(root, setTold);
  const [actor] = actors;
  const [relationship] = relationships;
  useEffect(() => {
    if (told.words === "") return undefined;
    const timer = setTimeout(() => {
      setTold({ words: "" });
    }, TOLD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [told]);
  const isSeveral = actors.length + relationships.length > 1;

  return (
    <NavigationProvider value={navigation}>
      <div className="evidence" ref={root}>
        {isAsked ? <BackToAnswer onGo={navigation.goToStart} /> : null}
        {isSeveral ? null : <NeighbourSteps />}
        {isSeveral ? (
          <SeveralSelected />
        ) : actor !== undefined ? (
          <ActorEvidence key={actor} id={actor} />
        ) : relationship !== undefined ? (
          <RelationshipEvidence key={relationship} id={relationship} />
        ) : (
          <Suspense>{isAsked ? <AnswerPanel /> : hasLens ? <LensPanel /> : <NetworkStart />}</Suspense>
        )}
        <output className="evidence-told">{told.words}</output>
      </div>
    </NavigationProvider>
  );
}

/** From a thing that was looked up while a question is asked, the way back to its answer. */
function BackToAnswer({ onGo }: { readonly onGo: () => void }) {
  const { say } = useMessages();
  const { actors, relationships } = useApp(selectSelection);
  if (actors.length + relationships.length === 0) return null;
  return (
    <p className="back-to-answer">
      <Button variant="quiet" onPress={onGo}>
        <CornerUpLeft size={16} aria-hidden />
        {say("answers.back")}
      </Button>
    </p>
  );
}

interface PanelNavigation extends Navigation {
  /** To what the panel shows with nothing selected: the answer to a question, or the way into the network. */
  readonly goToStart: () => void;
}

/**
 * Ways to other things that end on the heading of what is shown then: the button that was pressed is gone by that time,
 * and focus must not fall back to the page. A selection made elsewhere leaves focus alone and only shows the heading.
 */
function useNavigationWithin(
  root: { readonly current: HTMLElement | null },
  setTold: (told: { readonly words: string }) => void,
): PanelNavigation {
  const actions = useActions();
  const selection = useApp(selectSelection);
  const shown = useRef(selection);
  const wasPressedHere = useRef(false);

  useLayoutEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    const heading = root.current?.querySelector<HTMLElement>("[data-panel-heading]");
    if (wasPressedHere.current) heading?.focus({ preventScroll: true });
    wasPressedHere.current = false;
    heading?.scrollIntoView({ block: "nearest" });
  }, [root, selection]);

  return useMemo(
    () => ({
      goToActor: (id) => {
        wasPressedHere.current = true;
        actions.walkTo(id);
      },
      goToRelationship: (id) => {
        wasPressedHere.current = true;
        actions.select({ type: "relationship", id });
      },
      goToStart: () => {
        wasPressedHere.current = true;
        actions.clearSelection();
      },
      tell: (words) => {
        setTold({ words });
      },
    }),
    [actions, setTold],
  );
}
