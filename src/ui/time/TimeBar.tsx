import "./time.css";

import { Pause, Play, SkipBack, SkipForward, X } from "lucide-react";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

import { selectOptionCounts } from "../../store/select-option-counts";
import { selectTimeline } from "../../store/select-timeline";
import type { TimeMode } from "../../model/view";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Checkbox } from "../controls/Checkbox";
import { Choice } from "../controls/Choice";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { TimeEvents } from "./TimeEvents";
import { buildRange, findMode, findStep, shareOutYears, snapStep } from "./year-steps";

const ICON_PX = 18;
/** How long a year is shown while the years play. */
const STEP_MS = 2200;
/** Width of the slider's thumb, and of a year written under it with air around. */
const THUMB_PX = 16;
const LABEL_PX = 42;

const selectMode = ({ view }: AppState) => view.time;
const selectYears = ({ view }: AppState) => view.filters.years;

/** Plays or steps through the years the network dates anything to; it moves the very filter of the filters panel. */
export function TimeBar({ onClose }: { readonly onClose: () => void }) {
  const { say } = useMessages();
  const actions = useActions();
  const timeline = useApp(selectTimeline);
  const range = useApp(selectYears);
  const counts = useApp(selectOptionCounts);
  const years = timeline.map(({ year }) => year);
  const step = findStep(years, range);
  const last = years.length - 1;
  const includeUndated = range?.includeUndated ?? true;
  const mode = findMode(years, range, useApp(selectMode));
  const [isPlaying, setIsPlaying] = useState(false);
  const limits = {
    from: counts.years.at(0)?.year ?? years[0] ?? 0,
    to: counts.years.at(-1)?.year ?? years[last] ?? 0,
  };
  const show = (to: number, how: TimeMode = mode, undated = includeUndated) => {
    actions.setYears(buildRange(years, to, how, undated, limits));
  };
  const isRunning = isPlaying && step < last;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => {
      show(step + 1);
    }, STEP_MS);
    return () => {
      clearTimeout(timer);
    };
  });
  const current = timeline[step];
  if (!current) return null;
  const go = (to: number) => () => {
    setIsPlaying(false);
    show(Math.min(last, Math.max(0, to)));
  };
  const handlePlay = () => {
    setIsPlaying(!isRunning);
    if (!isRunning && step === last) show(0);
  };
  return (
    <section className="time-bar" aria-label={say("time.title")}>
      <div className="time-controls">
        <IconButton side="top" label={say("time.previous")} isDisabled={step === 0} onPress={go(step - 1)}>
          <SkipBack size={ICON_PX} aria-hidden />
        </IconButton>
        <IconButton side="top" label={say(isRunning ? "time.pause" : "time.play")} onPress={handlePlay}>
          {isRunning ? <Pause size={ICON_PX} aria-hidden /> : <Play size={ICON_PX} aria-hidden />}
        </IconButton>
        <IconButton side="top" label={say("time.next")} isDisabled={step === last} onPress={go(step + 1)}>
          <SkipForward size={ICON_PX} aria-hidden />
        </IconButton>
        <YearSlider years={years} step={step} onStep={(to) => go(to)()} />
        <IconButton side="top" label={say("time.close")} onPress={onClose}>
          <X size={ICON_PX} aria-hidden />
        </IconButton>
      </div>
      <div className="time-options">
        <Choice
          label={say("time.mode")}
          options={[
            { value: "upTo", label: say("time.upTo") },
            { value: "only", label: say("time.only") },
          ]}
          chosen={mode}
          onChoose={(how) => {
            actions.setTime(how);
            show(step, how);
          }}
        />
        <Checkbox
          isChecked={includeUndated}
          onChange={(undated) => {
            show(step, mode, undated);
          }}
        >
          {say(includeUndated ? "time.undatedShown" : "time.undatedHidden", { count: counts.undated })}
        </Checkbox>
      </div>
      <TimeEvents events={current} />
    </section>
  );
}

/** A native slider over the years, which stops at dated ones; each has its mark. */
function YearSlider({
  years,
  step,
  onStep,
}: {
  readonly years: readonly number[];
  readonly step: number;
  readonly onStep: (step: number) => void;
}) {
  const { say } = useMessages();
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const list = useRef<HTMLOListElement>(null);
  const widthPx = useWidth(list);
  const shareOf = (year: number) => (year - first) / Math.max(1, last - first);
  // The thumb stands half its width off the slider's ends, and the first and last labels are drawn in.
  const centresPx = years.map((year) => {
    const centrePx = THUMB_PX / 2 + shareOf(year) * (widthPx - THUMB_PX);
    const mostInPx = (LABEL_PX - THUMB_PX) / 2;
    return year === first ? centrePx + mostInPx : year === last ? centrePx - mostInPx : centrePx;
  });
  const lines = shareOutYears(centresPx, step, LABEL_PX);
  return (
    <div className="time-slider">
      <input
        type="range"
        aria-label={say("time.year")}
        min={first}
        max={last}
        value={years[step] ?? last}
        onChange={(event) => {
          onStep(snapStep(years, step, event.target.valueAsNumber));
        }}
      />
      <ol aria-hidden ref={list}>
        {years.map((year, at) =>
          lines[at] === null ? null : (
            <li
              key={year}
              data-current={at === step ? "" : undefined}
              data-low={lines[at] === 1 ? "" : undefined}
              style={{ insetInlineStart: `calc(0.5rem + ${shareOf(year)} * (100% - 1rem))` }}
            >
              {year}
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

/** Width of an element in CSS pixels, kept up to date; 0 until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const watch = new ResizeObserver(() => {
      setWidthPx(current.clientWidth);
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
    };
  }, [element]);
  return widthPx;
}
