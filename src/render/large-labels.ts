import type { Box } from "./camera";
import type { LargeDetail } from "./large-detail";
import type { ExtractRequest } from "./large-extract";
import type { LargePlaces } from "./large-hit-test";
import type { LargeScene } from "./large-scene";

/** Names that are tried at most: far out, and near by. */
const FEWEST = 18;
const MOST = 170;
/** Of what the reader is on, so many are named first. */
const MOST_FOREMOST = 60;
/** Of links that are spelt out. */
const MOST_SPELT = 12;

/** What may be named in an area (pixels before the camera's shift): what the reader is on, then the best connected in view, `most` in all. */
export function findLabelCandidates(
  scene: LargeScene,
  { columns, positions, zoom }: LargePlaces,
  area: Box,
  { reach }: LargeDetail,
  most: number,
): ExtractRequest {
  const wanted = Math.min(most, Math.round(FEWEST + ((MOST - FEWEST) * Math.max(0, reach - 0.15)) / 0.85));
  const isInView = (place: number) => {
    const actor = columns.actorOf[place] ?? -1;
    const x = (positions[2 * actor] ?? NaN) * zoom;
    const y = (positions[2 * actor + 1] ?? NaN) * zoom;
    return x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;
  };
  const nodes = scene.foremostNodes.slice(0, MOST_FOREMOST).filter(isInView);
  const taken = new Set(nodes);
  for (const place of columns.byDegree()) {
    if (taken.size >= wanted) break;
    if (isInView(place)) taken.add(place);
  }
  return { nodes: taken, links: scene.foremostLinks.slice(0, MOST_SPELT), isSpoken: false };
}
