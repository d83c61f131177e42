import type { SymbolName } from "../../model/network";
import type { MassScene } from "../mass-protocol";
import { NO_COLOUR } from "../scene-columns";

/** What the outline of an actor's symbol depends on. */
export interface SymbolLook {
  readonly symbol: SymbolName;
  /** At its usual size, pixels. */
  readonly radiusPx: number;
  /** Whether it has a core in a second colour. */
  readonly hasSecond: boolean;
}

/** The different looks of a scene, and the number of its look by node place. */
export interface SymbolLooks {
  readonly looks: readonly SymbolLook[];
  readonly lookOf: Uint16Array;
}

/** Radii are told apart in steps of this part of a pixel, as `symbolPath` does. */
const STEPS = 8;

/**
 * Sorts the nodes of a scene by their outline. Unlike the drawing on a canvas it leaves colours out, so that thousands of
 * actors have some hundred looks, which neither emphasis nor the theme adds to.
 */
export function findSymbolLooks(scene: MassScene): SymbolLooks {
  const looks: SymbolLook[] = [];
  const lookOf = new Uint16Array(scene.nodeCount);
  const numbers = new Map<number, number>();
  for (let place = 0; place < scene.nodeCount; place++) {
    const symbol = scene.symbolOf[place] ?? 0;
    const radiusPx = Math.round((scene.radiusPx[place] ?? 0) * STEPS) / STEPS;
    const hasSecond = (scene.secondColourOf[place] ?? NO_COLOUR) !== NO_COLOUR;
    const key = (radiusPx * STEPS * 256 + symbol) * 2 + Number(hasSecond);
    let number = numbers.get(key);
    if (number === undefined) {
      number = looks.push({ symbol: scene.symbols[symbol] ?? "circle", radiusPx, hasSecond }) - 1;
      numbers.set(key, number);
    }
    lookOf[place] = number;
  }
  return { looks, lookOf };
}
