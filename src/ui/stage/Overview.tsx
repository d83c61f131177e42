import { type KeyboardEvent, useEffect, useRef } from "react";

import type { Deck } from "../../store/build-deck";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";

/** All steps at a glance, to go to any of them. */
export function Overview({
  deck,
  at,
  onChoose,
}: {
  readonly deck: Deck;
  readonly at: number;
  readonly onChoose: (step: number) => void;
}) {
  const { say, localized, number } = useMessages();
  const grid = useRef<HTMLOListElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);

  const handleKeyDown = (event: KeyboardEvent) => {
    const cards = [...(grid.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const here = cards.findIndex((card) => card === document.activeElement);
    const next = findCard(
      event.key,
      here,
      cards.map((card) => card.getBoundingClientRect()),
    );
    if (next === null) return;
    event.preventDefault();
    cards[next]?.focus();
  };
  return (
    <section className="stage-overview" aria-label={say("stage.overview")}>
      <h2>{localized(deck.title)}</h2>
      {/* The arrows are an addition: every card is a button of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={grid} onKeyDown={handleKeyDown}>
        {deck.slides.map((slide, step) => (
          <li key={slide.id}>
            <button
              type="button"
              aria-current={step === at ? "step" : undefined}
              onClick={() => {
                onChoose(step);
              }}
            >
              <span className="overview-number">{number(step + 1)}</span>
              <span className="overview-title">
                <LocalText text={slide.title} />
              </span>
              <span className="overview-quote" lang="en">
                {slide.passages[0]?.exact}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The card an arrow leads to: sideways the one before or after, up and down the nearest in the next row. */
function findCard(key: string, here: number, boxes: readonly DOMRect[]): number | null {
  const last = boxes.length - 1;
  const from = boxes[here];
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowRight") return Math.min(last, here + 1);
  if (key === "ArrowLeft") return Math.max(0, here - 1);
  if (!from || (key !== "ArrowDown" && key !== "ArrowUp")) return null;
  const sign = key === "ArrowDown" ? 1 : -1;
  const column = boxes.flatMap((box, at) =>
    Math.abs(box.left - from.left) < 1 && sign * (box.top - from.top) > 1 ? [at] : [],
  );
  return (sign > 0 ? column[0] : column.at(-1)) ?? here;
}
