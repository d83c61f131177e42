import type { Hit } from "./hit-test";
import { makeMove, NO_WALK, type Walk, type WalkStop } from "./keyboard-walk";
import type { PictureTarget } from "./network-view";
import type { FocusMarks } from "./picture-painter";
import { readPictureKey, type PictureCommand } from "./read-picture-key";
import { carryWalk, startWalkAt, type WalkGround } from "./walk-ground";

/** What the walker needs from the picture. */
export interface WalkerOptions {
  /** Holds the picture; it is the tab stop until a walk begins. */
  readonly container: HTMLElement;
  readonly marks: FocusMarks;
  /** The walk stands somewhere else now. */
  readonly onStop: (target: PictureTarget | null) => void;
  /** Brings something into view. */
  readonly reveal: (hit: Hit) => void;
  /** A key that is not about walking; `target` is what it is about. */
  readonly onCommand: (command: PictureCommand, target: PictureTarget | null) => void;
}

/** Keyboard focus inside the picture: one tab stop, moved from actor to relationship to actor. */
export interface Walker {
  /** Takes over a scene while `paint` puts it on the screen; focus that would be lost with its element moves on. */
  readonly setScene: (ground: WalkGround, paint: () => void) => void;
  /** Puts keyboard focus on a target; false where the scene does not have it. */
  readonly focusOn: (target: PictureTarget) => boolean;
  /** The pointer chose something: the walk goes on from there. */
  readonly standOn: (hit: Hit | null) => void;
  readonly disconnect: () => void;
}

const hitOfStop = (stop: WalkStop | null): Hit | null =>
  stop && (stop.type === "actor" ? { type: "node", place: stop.node } : { type: "link", place: stop.link });

/** Connects the keys of a picture. */
export function createWalker(options: WalkerOptions): Walker {
  const { container, marks } = options;
  const document = container.ownerDocument;
  const life = new AbortController();
  let ground: WalkGround | null = null;
  let walk: Walk = NO_WALK;
  let tabStop: Element | null = null;

  /** Moves the one tab stop to where the walk stands, and with `take` keyboard focus too. */
  const settle = (take: boolean) => {
    const hit = hitOfStop(walk.stop);
    const element = (hit && marks.elementOf(hit)) ?? container;
    if (tabStop !== element) tabStop?.setAttribute("tabindex", "-1");
    // Said again, the browser would work out the styles of all that is new first.
    if (element.getAttribute("tabindex") !== "0") element.setAttribute("tabindex", "0");
    tabStop = element;
    if (take && document.activeElement !== element) element.focus({ preventScroll: true });
    markFocus();
  };
  const markFocus = () => {
    const active = document.activeElement;
    const isVisible = active !== null && container.contains(active) && active.matches(":focus-visible");
    marks.showFocus(isVisible && active ? marks.hitOf(active) : null);
  };
  const goTo = (next: Walk, take: boolean) => {
    const before = ground && ground.targetOf(walk.stop);
    walk = next;
    settle(take);
    const after = ground && ground.targetOf(walk.stop);
    if (before?.type !== after?.type || before?.id !== after?.id) options.onStop(after);
  };

  const handleKey = (event: KeyboardEvent) => {
    const command = readPictureKey(event);
    if (!command || !ground) return;
    event.preventDefault();
    // The picture's single keys are nobody else's while it has focus.
    event.stopPropagation();
    if (command.type !== "walk") {
      options.onCommand(command, ground.targetOf(walk.stop));
      return;
    }
    goTo(makeMove(ground.map(), walk, command.move), true);
    const hit = hitOfStop(walk.stop);
    if (hit) options.reveal(hit);
  };
  const handleFocus = (event: FocusEvent) => {
    const hit = event.target instanceof Element ? marks.hitOf(event.target) : null;
    const here = hitOfStop(walk.stop);
    if (hit && (hit.type !== here?.type || hit.place !== here.place)) standOn(hit, false);
    else markFocus();
  };
  const standOn = (hit: Hit | null, take: boolean) => {
    if (!hit || !ground) return;
    const stop: WalkStop =
      hit.type === "node"
        ? { type: "actor", node: hit.place }
        : { type: "relationship", link: hit.place, from: ground.sourceOf(hit.place) };
    if (ground.targetOf(stop)) goTo({ stop, trail: [] }, take);
  };

  container.addEventListener("keydown", handleKey, { signal: life.signal });
  container.addEventListener("focusin", handleFocus, { signal: life.signal });
  container.addEventListener("focusout", () => marks.showFocus(null), { signal: life.signal });
  settle(false);

  return {
    setScene: (next, paint) => {
      const active = document.activeElement;
      const hadFocus = active !== null && active !== container && container.contains(active);
      const before = ground && ground.targetOf(walk.stop);
      paint();
      const hasBegun = walk.stop !== null || walk.trail.length > 0;
      if (ground && ground.key !== next.key && hasBegun) walk = carryWalk(walk, ground, next);
      ground = next;
      settle(hadFocus);
      const after = next.targetOf(walk.stop);
      if (before?.id !== after?.id) options.onStop(after);
    },
    focusOn: (target) => {
      const next = ground && startWalkAt(ground, target);
      if (!next) return false;
      goTo(next, true);
      const hit = hitOfStop(next.stop);
      if (hit) options.reveal(hit);
      return true;
    },
    standOn: (hit) => standOn(hit, true),
    disconnect: () => life.abort(),
  };
}
