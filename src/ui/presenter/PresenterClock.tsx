import { useEffect, useState } from "react";

import { readTimer, type TalkCommand, type TalkTimer } from "../../model/talk";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";

const TICK_MS = 250;

/** How long the talk has been going, and the time of day. */
export function PresenterClock({
  timer,
  send,
}: {
  readonly timer: TalkTimer;
  readonly send: (command: TalkCommand) => void;
}) {
  const { say, language } = useMessages();
  const nowMs = useNow();
  const isRunning = timer.runningSinceMs !== null;
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <div className="presenter-clock">
      <p>
        <span className="sr-only">{say("presenter.timer")} </span>
        <b role="timer">{writeTimer(readTimer(timer, nowMs))}</b>
      </p>
      <Button
        onPress={() => {
          send({ type: "timer-toggled" });
        }}
      >
        {say(isRunning ? "presenter.pause" : "presenter.goOn")}
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          send({ type: "timer-reset" });
        }}
      >
        {say("presenter.reset")}
      </Button>
      <p className="presenter-time">
        <span className="sr-only">{say("presenter.clock")} </span>
        <time>{time.format(nowMs)}</time>
      </p>
    </div>
  );
}

/** "4:07", or "1:04:07" from an hour on. */
function writeTimer(spentMs: number): string {
  const seconds = Math.floor(spentMs / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return nowMs;
}
