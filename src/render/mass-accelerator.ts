import type { Mass, MassPicture, MassShot } from "./mass-protocol";

/** A picture that has been drawn. */
export interface DrawnMass {
  readonly picture: MassPicture;
  /** Whether every link is in it. */
  readonly isWhole: boolean;
}

/** Draws masses faster than plain arithmetic, where it can; alike, so that no reader can tell who drew. */
export interface MassAccelerator {
  /** Null where it cannot now; the picture is then drawn plainly. Never a picture that is empty or half drawn. */
  readonly draw: (mass: Mass, shot: MassShot) => DrawnMass | null;
}

/** Opens one. `onStale` is told whenever the last picture may be gone from the screen, or would now be another one. */
export type OpenMassAccelerator = (onStale: () => void) => MassAccelerator;
