import type { Box } from "./camera";
import type { Hit } from "./hit-test";
import { createLabelLayer, type DrawnLabel } from "./label-layer";
import type { LargeDetail } from "./large-detail";
import { extractScene, toLargeHit, type SceneExtract } from "./large-extract";
import type { LargePlaces } from "./large-hit-test";
import { findLabelCandidates } from "./large-labels";
import { nameRegions } from "./large-regions";
import type { LargeScene } from "./large-scene";
import { buildPictureFrame } from "./picture-frame";
import type { TextMeasure } from "./text-measure";

/** While things move, names look for better places this often. */
const LOOK_EVERY_MS = 220;
/** While actors are on their way so many are named: more could not be read, and cost more than the rest of a frame. */
const MOST_SHIFTING = 30;
/** So many more with each look: all at once, while a network is opened, would be a long task on a slow machine. */
const MOST_MORE = 10;

/** What is named, from where it is looked at. */
export interface NamedSight {
  readonly scene: LargeScene;
  readonly places: LargePlaces;
  /** Where names may be, pixels before the camera's shift. */
  readonly area: Box;
  readonly detail: LargeDetail;
  /** Size of what the reader is on against its usual size. */
  readonly scale: number;
}

/** What has come about since the last frame. */
export interface NamedChange {
  /** All names are wanted in this frame, however long they take. */
  readonly isWhole: boolean;
  /** Things are in other places of the picture; a picture that is merely shifted takes its names along. */
  readonly isMoved: boolean;
  readonly isMoving: boolean;
  /** Actors are on their way to other places. */
  readonly isShifting: boolean;
}

/** Whom a large picture names, and where. */
export interface LargeNames {
  /** Forgets whom it named, as the scene is another one; names of other things come over three frames. */
  readonly forget: (isOfOthers: boolean) => void;
  /** Has everybody looked for a better place with the next frame. */
  readonly look: () => void;
  /** Names what there is in a frame: says whether names are other ones now, as they were, or still to come with the next frames. */
  readonly draw: (sight: NamedSight, change: NamedChange) => "other" | "kept" | "coming";
  /** The names that are shown, pixels before the camera's shift. */
  readonly labels: () => readonly DrawnLabel[];
  /** What is named at a place, pixels before the camera's shift; null where no name of an actor or a relationship is. */
  readonly hitAt: (x: number, y: number) => Hit | null;
}

/** Creates the names of a picture that has nothing to name yet. */
export function createLargeNames(measure: TextMeasure, nowMs: () => number): LargeNames {
  const layer = createLabelLayer(measure);
  let labelled: SceneExtract | null = null;
  let labels: readonly DrawnLabel[] = [];
  let placedAtMs = -Infinity;
  let isStale = false;
  /**
   * Other things are ordered in one frame, which take longer to be drawn, their names are chosen and measured in the next, and placed in
   * the one after it: all at once would be a long task.
   */
  let step: "order" | "choose" | "place" | "free" = "free";

  const isDue = () => nowMs() - placedAtMs > LOOK_EVERY_MS;
  /** Chooses who may be named, and measures the names. */
  const choose = ({ scene, places, area, detail }: NamedSight, isInHurry: boolean) => {
    const most = isInHurry ? Math.min(MOST_SHIFTING, labels.length + MOST_MORE) : Infinity;
    const candidates = findLabelCandidates(scene, places, area, detail, most);
    const chosen = nameRegions(scene, extractScene(scene, candidates), places.positions);
    layer.setScene(chosen.scene);
    placedAtMs = nowMs();
    labelled = chosen;
    return chosen;
  };

  return {
    forget: (isOfOthers) => {
      labelled = null;
      isStale = true;
      if (isOfOthers) step = "order";
    },
    look: () => {
      isStale = true;
    },
    draw: (sight, { isWhole, isMoved, isMoving, isShifting }) => {
      const now = isWhole ? "free" : step;
      step = now === "order" ? "choose" : now === "choose" ? "place" : "free";
      const isInHurry = isShifting && !isWhole;
      if (now === "choose") choose(sight, isInHurry);
      if (step !== "free") return "coming";
      // Names go along with a picture that is merely shifted; now and then they look who has come into view.
      if (!isStale && !isMoved && !(isMoving && isDue())) return "kept";
      const mayMove = isStale || isDue();
      const named = labelled && (now === "place" || !mayMove) ? labelled : choose(sight, isInHurry);
      const { places, area, scale } = sight;
      const frame = buildPictureFrame(named.scene, places.positions, places.zoom, scale);
      labels = layer.place(frame, area, mayMove);
      isStale = false;
      return "other";
    },
    labels: () => labels,
    hitAt: (x, y) => {
      const label = labels.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
      const owner = label?.label.owner;
      return labelled && owner && owner.type !== "hull"
        ? toLargeHit(labelled, { ...owner, type: owner.type })
        : null;
    },
  };
}
