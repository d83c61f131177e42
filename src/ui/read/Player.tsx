import { ChevronDown, ChevronUp, Pause, Play } from "lucide-react";

import type { Reading } from "../../model/view";
import { selectPosition } from "../../store/select-reading";
import type { ReadingText } from "../../store/select-sentences";
import type { AppState, Playback } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Choice } from "../controls/Choice";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { Scrubber } from "./Scrubber";

const ICON_PX = 18;
const SPEEDS = [
  { value: 0.5, name: "half" },
  { value: 1, name: "one" },
  { value: 2, name: "two" },
] as const satisfies readonly { readonly value: Playback["speed"]; readonly name: string }[];
const UNREAD: readonly Reading["unread"][] = ["show", "dim", "hide"];

const selectPlayback = ({ session }: AppState) => session.playback;

/** Under the text: where in it the reader is, the ways on and back, and what is done with what is not yet read. */
export function Player({
  text,
  at,
  onStep,
  onPlay,
}: {
  readonly text: ReadingText;
  /** Number of the sentence the reader is at. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onPlay: () => void;
}) {
  const { say } = useMessages();
  const actions = useActions();
  const { isPlaying, speed } = useApp(selectPlayback);
  const { unread } = useApp(selectPosition);
  return (
    <section aria-label={say("read.player")} className="player">
      <Scrubber text={text} at={at} />
      <div className="player-keys">
        <IconButton
          side="top"
          label={say("read.previous")}
          shortcut="K"
          isDisabled={at === 0}
          onPress={() => {
            onStep(-1);
          }}
        >
          <ChevronUp size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton side="top" label={say(isPlaying ? "read.pause" : "read.play")} onPress={onPlay}>
          {isPlaying ? <Pause size={ICON_PX} aria-hidden /> : <Play size={ICON_PX} aria-hidden />}
        </IconButton>
        <IconButton
          side="top"
          label={say("read.next")}
          shortcut="J"
          isDisabled={at >= text.sentences.length - 1}
          onPress={() => {
            onStep(1);
          }}
        >
          <ChevronDown size={ICON_PX} aria-hidden />
        </IconButton>
        <Choice
          label={say("read.speed")}
          chosen={speed}
          options={SPEEDS.map(({ value, name }) => ({ value, label: say(`read.speeds.${name}`) }))}
          onChoose={actions.setSpeed}
        />
        <span className="player-unread">
          <span aria-hidden>{say("read.unread")}</span>
          <Choice
            label={say("read.unread")}
            chosen={unread}
            options={UNREAD.map((value) => ({ value, label: say(`read.unreadOptions.${value}`) }))}
            onChoose={actions.setUnread}
          />
        </span>
      </div>
    </section>
  );
}
