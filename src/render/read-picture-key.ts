import type { WalkMove } from "./keyboard-walk";

/** What a key asks of the picture. Directions are −1, 0 or 1, to the right and down. */
export type PictureCommand =
  | { readonly type: "walk"; readonly move: WalkMove }
  | { readonly type: "pick"; readonly additive: boolean }
  | { readonly type: "focus" }
  | { readonly type: "pin" }
  | { readonly type: "step-back" }
  | { readonly type: "zoom"; readonly steps: 1 | -1 }
  | { readonly type: "fit" }
  | { readonly type: "pan"; readonly right: number; readonly down: number }
  | { readonly type: "nudge"; readonly right: number; readonly down: number };

/** The parts of a keyboard event that matter. */
export interface PictureKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const MOVES: Readonly<Record<string, WalkMove>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "follow",
  ArrowUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  PageDown: "next-group",
  PageUp: "previous-group",
};

const PLAIN: Readonly<Record<string, PictureCommand>> = {
  f: { type: "focus" },
  p: { type: "pin" },
  escape: { type: "step-back" },
  "+": { type: "zoom", steps: 1 },
  "=": { type: "zoom", steps: 1 },
  "-": { type: "zoom", steps: -1 },
  "0": { type: "fit" },
};

/**
 * Reads a key pressed while the picture has focus; null for a key the picture leaves to others. Arrows walk, with Shift
 * they move the picture, with Ctrl or ⌘ the actor; Enter and Space select, with a modifier key in addition.
 */
export function readPictureKey(pressed: PictureKey): PictureCommand | null {
  const { key, shiftKey, altKey } = pressed;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  const arrow = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  if (arrow && shiftKey) return isCommand ? null : { type: "pan", right: arrow[0], down: arrow[1] };
  if (arrow && isCommand) return { type: "nudge", right: arrow[0], down: arrow[1] };
  if (key === "Enter" || key === " ") return { type: "pick", additive: shiftKey || isCommand };
  if (isCommand) return null;
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (move) return shiftKey ? null : { type: "walk", move };
  const plain = key.toLowerCase();
  return Object.hasOwn(PLAIN, plain) ? (PLAIN[plain] ?? null) : null;
}
