import type { TalkCommand } from "../../model/talk";

/** What a key on stage asks for. */
export type StageKey =
  | { readonly type: "talk"; readonly command: TalkCommand }
  /** A digit of a step's number; Enter then goes there. */
  | { readonly type: "digit"; readonly digit: string }
  | { readonly type: "number-entered" }
  | { readonly type: "full-screen" | "overview" | "presenter" | "spotlight" | "find" | "help" | "back" };

/** A key as the browser reports it. */
export interface PressedKey {
  readonly key: string;
  readonly hasModifier: boolean;
}

const NEXT: StageKey = { type: "talk", command: { type: "next" } };
const PREVIOUS: StageKey = { type: "talk", command: { type: "previous" } };

/** Keys that clickers and other tools send; they work wherever the focus is. */
const CLICKER: ReadonlyMap<string, StageKey> = new Map<string, StageKey>([
  ["PageDown", NEXT],
  ["PageUp", PREVIOUS],
  ["MediaTrackNext", NEXT],
  ["MediaTrackPrevious", PREVIOUS],
  // Clickers start a show with F5; a reload is the last thing their owner wants.
  ["F5", { type: "full-screen" }],
  ["Escape", { type: "back" }],
]);

const MOVES: ReadonlyMap<string, StageKey> = new Map<string, StageKey>([
  ["ArrowRight", NEXT],
  ["ArrowDown", NEXT],
  [" ", NEXT],
  ["ArrowLeft", PREVIOUS],
  ["ArrowUp", PREVIOUS],
  ["Backspace", PREVIOUS],
  ["Home", { type: "talk", command: { type: "go", step: 0 } }],
  ["End", { type: "talk", command: { type: "go", step: Number.MAX_SAFE_INTEGER } }],
  ["Enter", { type: "number-entered" }],
]);

const LETTERS: ReadonlyMap<string, StageKey> = new Map<string, StageKey>([
  ["b", { type: "talk", command: { type: "blank", colour: "black" } }],
  [".", { type: "talk", command: { type: "blank", colour: "black" } }],
  ["w", { type: "talk", command: { type: "blank", colour: "white" } }],
  [",", { type: "talk", command: { type: "blank", colour: "white" } }],
  ["f", { type: "full-screen" }],
  ["o", { type: "overview" }],
  ["s", { type: "presenter" }],
  ["l", { type: "spotlight" }],
  ["/", { type: "find" }],
  ["?", { type: "help" }],
]);

/**
 * What a key asks for; `null` for none of ours. `isWalking`: keyboard focus is inside the picture, whose own keys then
 * come first, save those of a clicker. `singleKeys`: letters work too, and the full stop of some clickers.
 */
export function readStageKey(
  { key, hasModifier }: PressedKey,
  { isWalking, singleKeys }: { readonly isWalking: boolean; readonly singleKeys: boolean },
): StageKey | null {
  if (hasModifier) return null;
  const always = CLICKER.get(key);
  if (always) return always;
  if (isWalking) return null;
  const move = MOVES.get(key);
  if (move) return move;
  if (/^[0-9]$/.test(key)) return { type: "digit", digit: key };
  return singleKeys ? (LETTERS.get(key.toLowerCase()) ?? null) : null;
}
