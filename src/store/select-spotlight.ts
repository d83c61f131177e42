import type { Spotlight } from "../model/spotlight";
import { memoizeLast } from "./memoize-last";
import { selectAnswers, selectAnswerSpotlight } from "./select-answers";
import { selectLensSpotlight } from "./select-lens";
import { selectFraming } from "./select-reading";
import type { AppState } from "./state";

/** What a question or a lens puts in the light of the picture, and a lens on the map; `null` where nothing does. */
export function selectSpotlight(state: AppState): Spotlight | null {
  const { kind } = state.view;
  if (kind === "map") return selectLensSpotlight(state);
  if (kind !== "network") return null;
  return selectAnswerSpotlight(state) ?? selectLensSpotlight(state);
}

const frame = memoizeLast((spotlight: Spotlight): readonly number[] => [...spotlight.actors]);

/**
 * What the answer to a question has the picture frame while the reader has not placed the camera, as actor indices;
 * `null` where nothing is asked or found. The same answer is the same object.
 */
function selectAnswerFraming(state: AppState): readonly number[] | null {
  if (state.view.kind !== "network") return null;
  // Two actors that nothing connects are best seen with all that lies between them.
  if (!selectAnswers(state)?.shown) return null;
  const spotlight = selectAnswerSpotlight(state);
  return spotlight && frame(spotlight);
}

/**
 * What the picture frames while the reader has not placed the camera, as actor indices: the answer to a question, in the
 * read view what is read, else everything. The same answer is the same object.
 */
export function selectPictureFraming(state: AppState): readonly number[] | "all" {
  return selectAnswerFraming(state) ?? selectFraming(state);
}
