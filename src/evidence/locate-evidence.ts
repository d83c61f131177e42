import type { ActorId, RelationshipId, SourceId, StepId, StoryId } from "../model/ids";
import type { Network, Passage } from "../model/network";
import { locateAnchors, type Anchor } from "./locate-anchor";

/** What a passage proves. A fact is named by its place among its actor's facts. */
export type PassageOwner =
  | { readonly type: "actor"; readonly actor: ActorId }
  | { readonly type: "fact"; readonly actor: ActorId; readonly fact: number }
  | { readonly type: "relationship"; readonly relationship: RelationshipId }
  | { readonly type: "step"; readonly story: StoryId; readonly step: StepId };

/** A passage of the network, what it proves, and where it stands in its source. */
export interface LocatedPassage {
  readonly owner: PassageOwner;
  readonly passage: Passage;
  /** Where the passage is in the project file, such as `links[14].evidence[0]`. */
  readonly place: string;
  readonly anchor: Anchor;
}

type UnlocatedPassage = Omit<LocatedPassage, "anchor">;

function listPassages(network: Network): readonly UnlocatedPassage[] {
  const listed: UnlocatedPassage[] = [];
  const push = (owner: PassageOwner, passages: readonly Passage[], place: string) => {
    passages.forEach((passage, index) => listed.push({ owner, passage, place: `${place}[${index}]` }));
  };
  network.actors.forEach(({ id, evidence, facts }, index) => {
    push({ type: "actor", actor: id }, evidence, `nodes[${index}].evidence`);
    facts.forEach((fact, at) => {
      push({ type: "fact", actor: id, fact: at }, fact.evidence, `nodes[${index}].facts[${at}].evidence`);
    });
  });
  network.relationships.forEach(({ id, evidence }, index) => {
    push({ type: "relationship", relationship: id }, evidence, `links[${index}].evidence`);
  });
  network.stories.forEach(({ id, steps }, index) => {
    steps.forEach((step, at) => {
      const owner: PassageOwner = { type: "step", story: id, step: step.id };
      push(owner, step.passages, `stories[${index}].steps[${at}].passages`);
    });
  });
  return listed;
}

/**
 * Finds where every passage of a network stands: those of actors with their facts first, then of relationships, then
 * of stories. Each source is read once, whatever the number of passages.
 */
export function locateEvidence(network: Network): readonly LocatedPassage[] {
  const listed = listPassages(network);
  const bySource = new Map<SourceId, UnlocatedPassage[]>();
  for (const each of listed) {
    const together = bySource.get(each.passage.source);
    if (together) together.push(each);
    else bySource.set(each.passage.source, [each]);
  }
  const anchorOf = new Map<UnlocatedPassage, Anchor>();
  for (const { id, text } of network.sources) {
    const together = bySource.get(id) ?? [];
    const anchors = locateAnchors(
      text,
      together.map(({ passage }) => passage),
    );
    anchors.forEach((anchor, index) => {
      const each = together[index];
      if (each) anchorOf.set(each, anchor);
    });
  }
  return listed.map((each) => {
    const { owner, passage, place } = each;
    return { owner, passage, place, anchor: anchorOf.get(each) ?? { state: "missing" } };
  });
}
