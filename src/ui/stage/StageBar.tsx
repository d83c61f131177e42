import { ChevronLeft, ChevronRight, Expand, LayoutGrid, MonitorSpeaker, X } from "lucide-react";

import type { Deck } from "../../store/build-deck";
import { IconButton } from "../controls/IconButton";
import type { OpenTalk, StageServices } from "../services";
import { useMessages } from "../use-messages";

const ICON_PX = 22;

/** The foot of the stage: how far the story has come, and buttons for who has no keyboard at hand. */
export function StageBar({
  deck,
  at,
  talk,
  stage,
  onOverview,
  onPresenter,
  onLeave,
}: {
  readonly deck: Deck;
  readonly at: number;
  readonly talk: OpenTalk;
  readonly stage: StageServices;
  readonly onOverview: () => void;
  readonly onPresenter: () => void;
  readonly onLeave: () => void;
}) {
  const { say, localized, number } = useMessages();
  const count = deck.slides.length;
  return (
    <footer className="stage-bar">
      <div className="stage-progress" aria-hidden />
      <p className="stage-story">{localized(deck.title)}</p>
      <div className="stage-tools">
        <IconButton
          side="top"
          label={say("stories.previous")}
          shortcut="←"
          isDisabled={at === 0}
          onPress={() => {
            talk.send({ type: "previous" });
          }}
        >
          <ChevronLeft size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton
          side="top"
          label={say("stories.next")}
          shortcut="→"
          isDisabled={at === count - 1}
          onPress={() => {
            talk.send({ type: "next" });
          }}
        >
          <ChevronRight size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton side="top" label={say("presenter.open")} shortcut="S" onPress={onPresenter}>
          <MonitorSpeaker size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton side="top" label={say("stage.overview")} shortcut="O" onPress={onOverview}>
          <LayoutGrid size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton
          side="top"
          label={say("shell.picture.fullScreen")}
          shortcut="F"
          onPress={stage.toggleFullScreen}
        >
          <Expand size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton side="top" label={say("stage.leave")} shortcut="Esc" onPress={onLeave}>
          <X size={ICON_PX} aria-hidden />
        </IconButton>
      </div>
      <p className="stage-position" aria-hidden>
        {number(at + 1)} <span>/ {number(count)}</span>
      </p>
    </footer>
  );
}
