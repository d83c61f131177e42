import { type CSSProperties, useEffect, useRef, useState } from "react";

import type { Deck, Slide } from "../../store/build-deck";
import type { AppState } from "../../store/state";
import { useActions, useApp, useAppStore } from "../app-context";
import { Dialogs } from "../dialogs/Dialogs";
import type { OpenTalk, StageServices } from "../services";
import { Notices } from "../shell/Notices";
import { useMessages } from "../use-messages";
import { Overview } from "./Overview";
import { PresenterBlocked } from "./PresenterBlocked";
import { Spotlight } from "./Spotlight";
import { StageBar } from "./StageBar";
import { StageEvidence } from "./StageEvidence";
import { StageText } from "./StageText";
import { StageView } from "./StageView";
import { useStageKeys } from "./use-stage-keys";
import { useSwipe } from "./use-swipe";
import { useTalk } from "./use-talk";

const selectSelection = ({ view }: AppState) => view.selection;
const selectKind = ({ view }: AppState) => view.kind;

/** A browser does not say that it has blocked a window: it has, if nothing is heard of it for so long. */
const BLOCKED_AFTER_MS = 6000;

/** What lies over the step: nothing, or one of these. */
type Layer = "none" | "overview";

/** The whole stage: the step's words, its picture, and whatever is called up over them. */
export function StageScreen({
  deck,
  stage,
  talk,
  onLeave,
  onPresenterHere,
}: {
  readonly deck: Deck;
  readonly stage: StageServices;
  readonly talk: OpenTalk;
  readonly onLeave: () => void;
  /** Shows the presenter's view in this page, where the browser opens no window for it. */
  readonly onPresenterHere: () => void;
}) {
  const { say, localized } = useMessages();
  const store = useAppStore();
  const actions = useActions();
  const root = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<Layer>("none");
  const [hasSpotlight, setHasSpotlight] = useState(false);
  const kind = useApp(selectKind);
  const current = useTalk(talk);
  const count = deck.slides.length;
  const at = Math.min(count - 1, current?.step ?? 0);
  const slide = deck.slides[at];
  const blank = current?.blank ?? "none";
  const exploring = useExploring(slide);
  const [isBlocked, setIsBlocked] = useState(false);

  useEffect(() => {
    if (slide) actions.setView({ ...slide.view, panel: "evidence" });
  }, [actions, slide]);
  useEffect(() => {
    root.current?.focus();
    stage.enterFullScreen();
  }, [stage]);

  const goBackToStep = () => {
    if (slide) actions.setView({ ...slide.view, panel: "evidence" });
    root.current?.focus();
  };
  /** Puts away what lies over the step, one thing at a time; whether there was anything. */
  const putAway = (): boolean => {
    if (store.getState().session.dialog !== "none") actions.setDialog("none");
    else if (layer === "overview") setLayer("none");
    else if (hasSpotlight) setHasSpotlight(false);
    else if (blank !== "none") talk.send({ type: "show" });
    else if (isAtSlide(store.getState(), slide) && !isWithinPicture()) return false;
    else goBackToStep();
    return true;
  };
  const handleBack = () => {
    if (!putAway()) onLeave();
  };
  useFullScreenTaken(stage, putAway);
  const openPresenter = () => {
    void stage.openPresenter();
    setTimeout(() => {
      setIsBlocked(talk.partner() !== "here");
    }, BLOCKED_AFTER_MS);
  };
  useStageKeys({
    talk: talk.send,
    isLayerOpen: layer !== "none",
    calls: {
      "full-screen": stage.toggleFullScreen,
      overview: () => {
        setLayer((before) => (before === "overview" ? "none" : "overview"));
      },
      presenter: openPresenter,
      spotlight: () => {
        setHasSpotlight((before) => !before);
      },
      find: () => {
        actions.setDialog("palette");
      },
      help: () => {
        actions.setDialog("help");
      },
      back: handleBack,
    },
  });
  const swipe = useSwipe(talk.send);

  if (!slide) return null;
  const progress: CSSProperties & Record<"--progress", string> = { "--progress": `${(at + 1) / count}` };
  const title = localized(slide.title);
  return (
    <div ref={root} className="on-stage" tabIndex={-1} style={progress} {...swipe}>
      <h1 className="sr-only">{localized(deck.title)}</h1>
      <output className="sr-only">
        {say("stage.announce", { position: at + 1, count, title })}
        {blank === "none" ? "" : ` ${say(`stage.blanked.${blank}`)}`}
      </output>
      <main className="stage-slide" data-kind={kind} inert={layer !== "none" || blank !== "none"}>
        <StageText key={slide.id} slide={slide} at={at} count={count} />
        <StageView kind={kind} stage={stage} />
        {exploring ? <StageEvidence onReturn={goBackToStep} /> : null}
      </main>
      <StageBar
        deck={deck}
        at={at}
        talk={talk}
        stage={stage}
        onOverview={() => {
          setLayer("overview");
        }}
        onPresenter={openPresenter}
        onLeave={onLeave}
      />
      {isBlocked ? (
        <PresenterBlocked
          onShowHere={onPresenterHere}
          onClose={() => {
            setIsBlocked(false);
          }}
        />
      ) : null}
      {layer === "overview" ? (
        <Overview
          deck={deck}
          at={at}
          onChoose={(step) => {
            setLayer("none");
            talk.send({ type: "go", step });
            root.current?.focus();
          }}
        />
      ) : null}
      {hasSpotlight ? <Spotlight /> : null}
      {blank === "none" ? null : (
        <button
          type="button"
          className="stage-blank"
          data-colour={blank}
          aria-label={say("stage.show")}
          onClick={() => {
            talk.send({ type: "show" });
          }}
        />
      )}
      <Notices />
      <Dialogs />
    </div>
  );
}

/**
 * A browser that keeps Escape to itself ends the full screen with it, and that is all the page hears: what was to be put away is put away.
 * A screen may be lost in other ways, too, so the stage itself is never left by that.
 */
function useFullScreenTaken({ onFullScreenTaken }: StageServices, putAway: () => boolean): void {
  const latest = useRef(putAway);
  useEffect(() => {
    latest.current = putAway;
  });
  useEffect(() => onFullScreenTaken(() => void latest.current()), [onFullScreenTaken]);
}

/** Whether somebody clicked or found something that is not what the step itself selects. */
function useExploring(slide: Slide | undefined): boolean {
  const selection = useApp(selectSelection);
  const isAnything = selection.actors.length + selection.relationships.length > 0;
  return isAnything && !!slide && JSON.stringify(selection) !== JSON.stringify(slide.view.selection);
}

function isAtSlide({ view }: AppState, slide: Slide | undefined): boolean {
  const strip = (view: AppState["view"]) => JSON.stringify({ ...view, panel: "evidence" });
  return !slide || strip(view) === strip(slide.view);
}

function isWithinPicture(): boolean {
  return (document.activeElement?.closest(".stage-picture") ?? null) !== null;
}
