import { pieceLength } from "./piece-length";

/** How often a force is measured. */
export interface ForceRhythm {
  /** Ticks at the start in each of which it is. */
  readonly first: number;
  /** Later it is once in so many ticks; 1 is in each. */
  readonly every: number;
}

/**
 * A force that changes little from tick to tick and costs much to measure: it is measured now and then, and in between carried on in the
 * direction in which it last changed (a multiple time step with extrapolated slow forces: Streett, Tildesley & Saville 1978). Held as it was
 * last measured, it would lag behind, and what comes to rest under it crosses more links.
 */
export class CarriedForce {
  /** As measured last and before that, for an alpha of 1; x and y by turns. */
  private last: Float64Array;
  private before: Float64Array;
  private tick = 0;
  private lastTick = 0;
  /** Ticks between the two; 0 where there are not yet two. */
  private gap = 0;
  private readonly rhythm: ForceRhythm;

  constructor(length: number, rhythm: ForceRhythm) {
    this.last = new Float64Array(length);
    this.before = new Float64Array(length);
    this.rhythm = rhythm;
  }

  /** Adds the force of the next tick to the velocities. `measure` adds the force of an alpha of 1 to what it is given. */
  apply(alpha: number, velocities: Float64Array, measure: (into: Float64Array) => void): void {
    const { first, every } = this.rhythm;
    if (this.tick < first || this.tick % every === 0) this.renew(measure);
    const ahead = this.gap > 0 ? (this.tick - this.lastTick) / this.gap : 0;
    this.tick += 1;
    for (let from = 0; from < velocities.length; from += pieceLength) {
      const to = Math.min(from + pieceLength, velocities.length);
      addCarried(this.last, this.before, alpha, ahead, velocities, from, to);
    }
  }

  private renew(measure: (into: Float64Array) => void): void {
    this.gap = this.tick > 0 ? this.tick - this.lastTick : 0;
    this.lastTick = this.tick;
    [this.last, this.before] = [this.before, this.last];
    this.last.fill(0);
    measure(this.last);
  }
}

function addCarried(
  last: Float64Array,
  before: Float64Array,
  alpha: number,
  ahead: number,
  velocities: Float64Array,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const force = last[k] ?? 0;
    velocities[k] = (velocities[k] ?? 0) + alpha * (force + ahead * (force - (before[k] ?? 0)));
  }
}
