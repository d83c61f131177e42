import { measureSpacing } from "./large-detail";
import type { Mass } from "./mass-protocol";

/** How crowded a mass is at a zoom. */
export interface MassDensity {
  /** The usual distance between neighbours, layout units. */
  readonly spacing: number;
  /** How much of the picture's ground links would cover side by side, one pixel wide each; 1 is all of it. */
  readonly coverage: number;
}

/** So many links are measured to know the length of all. */
const SAMPLES = 20_000;

/** Creates a measure that remembers the mass it last saw: it does not change as the picture is moved. */
export function createDensityMeasure(): (mass: Mass, zoom: number) => MassDensity {
  let known: Pick<Mass, "scene" | "positions"> | null = null;
  let spacing = 0;
  let length = 0;
  return (mass, zoom) => {
    if (known?.scene !== mass.scene || known.positions !== mass.positions) {
      known = mass;
      spacing = measureSpacing(mass.positions, mass.scene.actorOf);
      length = measureLength(mass);
    }
    const area = spacing * spacing * mass.scene.nodeCount * zoom;
    return { spacing, coverage: area > 0 ? length / area : 0 };
  };
}

function measureLength({ scene, positions }: Mass): number {
  let length = 0;
  const step = Math.max(1, Math.floor(scene.linkCount / SAMPLES));
  for (let link = 0; link < scene.linkCount; link += step) {
    const a = scene.actorOf[scene.sourceOf[link] ?? 0] ?? 0;
    const b = scene.actorOf[scene.targetOf[link] ?? 0] ?? 0;
    const dx = (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0);
    const dy = (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0);
    const span = Math.hypot(dx, dy);
    if (Number.isFinite(span)) length += span * step;
  }
  return length;
}
