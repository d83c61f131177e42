import type { StepId } from "../model/ids";
import type { LocalizedText } from "../model/localized-text";
import type { Passage, Story } from "../model/network";
import type { View } from "../model/view";

/** A step as an audience sees it. It has no notes: what is not here cannot get onto the stage. */
export interface Slide {
  readonly id: StepId;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
  readonly view: View;
  readonly passages: readonly Passage[];
}

/** A story as it goes on stage. */
export interface Deck {
  readonly title: LocalizedText;
  readonly slides: readonly Slide[];
}

/** What of a story an audience may see; the speaker's notes stay behind. */
export function buildDeck({ title, steps }: Story): Deck {
  return {
    title,
    slides: steps.map(({ id, title, body, view, passages }) => ({ id, title, body, view, passages })),
  };
}
