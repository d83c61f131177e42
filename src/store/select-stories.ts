import type { Passage, Step, Story } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { Selection, View } from "../model/view";
import { memoizeLast } from "./memoize-last";
import type { AppState, StepPlace } from "./state";

/** The stories of the document, in their order. */
export function selectStories({ document }: AppState): readonly Story[] {
  return document.network.stories;
}

/** A step by its place; `null` where it has been deleted. */
export function findStep({ document }: AppState, place: StepPlace): Step | null {
  const story = document.network.stories.find(({ id }) => id === place.story);
  return story?.steps.find(({ id }) => id === place.step) ?? null;
}

/** Whether this page may edit: one for readers may not, nor may one while another tab does. */
export function canEdit({ session }: AppState): boolean {
  return session.saving.type !== "following" && session.saving.type !== "reading";
}

/** What is on screen, as a step keeps it: the panel that edits stories is no part of it. */
export function selectStepView({ view }: AppState): View {
  return view.panel === "stories" ? { ...view, panel: "evidence" } : view;
}

/** Whether the screen shows what a step shows; its panel and camera may differ, since a reader looks around. */
export function isAtView(state: AppState, step: Step): boolean {
  const strip = ({ panel: _panel, camera: _camera, ...rest }: View) => JSON.stringify(rest);
  return strip(state.view) === strip(step.view);
}

const gather = memoizeLast((index: NetworkIndex, { actors, relationships }: Selection) => {
  const passages = [
    ...actors.flatMap((id) => {
      const actor = index.actorById.get(id);
      return actor ? [...actor.evidence, ...actor.facts.flatMap(({ evidence }) => evidence)] : [];
    }),
    ...relationships.flatMap((id) => index.relationshipById.get(id)?.evidence ?? []),
  ];
  const byWords = new Map(
    passages.map((each) => [JSON.stringify([each.source, each.start, each.exact]), each]),
  );
  return [...byWords.values()];
});

/** The passages that prove what is selected, each words once, in the order of the selection. */
export function selectSelectedPassages({ document, view }: AppState): readonly Passage[] {
  return gather(document.index, view.selection);
}
