import "./evidence.css";

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { ActorEvidence } from "./ActorEvidence";
import { NavigationProvider, type Navigation } from "./navigation";
import { NeighbourSteps } from "./NeighbourSteps";
import { NetworkStart } from "./NetworkStart";
import { RelationshipEvidence } from "./RelationshipEvidence";
import { SeveralSelected } from "./SeveralSelected";

/** How long a word of confirmation stays. */
const TOLD_MS = 4000;

const selectSelection = (state: AppState) => state.view.selection;

/**
 * What the article says of the selected actor or relationship, with its own words. With nothing selected it is a way
 * into the network, with several things a list of them.
 */
export function EvidencePanel() {
  const { actors, relationships } = useApp(selectSelection);
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
        {isSeveral ? null : <NeighbourSteps />}
        {isSeveral ? (
          <SeveralSelected />
        ) : actor !== undefined ? (
          <ActorEvidence key={actor} id={actor} />
        ) : relationship !== undefined ? (
          <RelationshipEvidence key={relationship} id={relationship} />
        ) : (
          <NetworkStart />
        )}
        <output className="evidence-told">{told.words}</output>
      </div>
    </NavigationProvider>
  );
}

/**
 * Ways to other things that end on the heading of what is shown then: the button that was pressed is gone by that time,
 * and focus must not fall back to the page. A selection made elsewhere leaves focus alone and only shows the heading.
 */
function useNavigationWithin(
  root: { readonly current: HTMLElement | null },
  setTold: (told: { readonly words: string }) => void,
): Navigation {
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
      tell: (words) => {
        setTold({ words });
      },
    }),
    [actions, setTold],
  );
}
