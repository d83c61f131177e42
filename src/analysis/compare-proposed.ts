import type { ActorId } from "../model/ids";
import type { Actor, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";

/** One number without and with what is proposed. */
export interface Change {
  readonly without: number;
  readonly with: number;
}

/** An actor that is farther away, or out of reach (`null`), while nothing of what is proposed comes about. */
export interface Approach {
  readonly actor: Actor;
  readonly without: number | null;
  readonly with: number;
}

/** What the proposed relationships would add to a network. */
export interface ProposedReport {
  /** The proposed relationships themselves, in the file's order. */
  readonly proposed: readonly Relationship[];
  /** Number of relationships. */
  readonly relationships: Change;
  /** Parts of the network that nothing joins; an actor alone is one. */
  readonly components: Change;
  /** Actors the centre can reach. */
  readonly reached: Change;
  /** Mean steps from the centre to the actors that it reaches either way; 0 where there are none. */
  readonly meanSteps: Change;
  /** Actors one step from the centre that are not without what is proposed, in the file's order. */
  readonly neighbours: readonly Actor[];
  /** Actors that come nearer or into reach, those most steps nearer first; out of reach counts as farthest. */
  readonly approaches: readonly Approach[];
  /** Actors that only proposed relationships tie to anything. */
  readonly added: readonly Actor[];
}

/**
 * Compares what is shown of a network with the same without its proposed relationships, as seen from `centre`. What a
 * proposed relationship would add is said of the network, not of the world: nothing is guessed beyond the file.
 */
export function compareProposed(
  index: NetworkIndex,
  visible: VisibleNetwork,
  centre: ActorId,
): ProposedReport {
  const { actors, relationships } = index.network;
  const start = index.actorIndex.get(centre) ?? -1;
  const isShown = (at: number) => visible.relationships[at] === SHOWN;
  const isKept = (at: number) => isShown(at) && relationships[at]?.status !== "proposed";
  const without = measure(index, visible, start, isKept);
  const withAll = measure(index, visible, start, isShown);
  const approaches = actors.flatMap((actor, at): Approach[] => {
    const near = withAll.steps[at] ?? -1;
    const far = without.steps[at] ?? -1;
    if (near < 0 || near === far) return [];
    return [{ actor, without: far < 0 ? null : far, with: near }];
  });
  const gainOf = ({ without: far, with: near }: Approach) => (far ?? actors.length) - near;
  const both = actors.flatMap((_, at) => {
    const [far = -1, near = -1] = [without.steps[at], withAll.steps[at]];
    return far > 0 && near > 0 ? [{ far, near }] : [];
  });
  const meanOf = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    proposed: relationships.filter(({ status }, at) => isShown(at) && status === "proposed"),
    relationships: { without: without.relationships, with: withAll.relationships },
    components: { without: without.components, with: withAll.components },
    reached: { without: without.reached, with: withAll.reached },
    meanSteps: { without: meanOf(both.map(({ far }) => far)), with: meanOf(both.map(({ near }) => near)) },
    neighbours: actors.filter((_, at) => withAll.steps[at] === 1 && without.steps[at] !== 1),
    approaches: approaches.toSorted((one, other) => gainOf(other) - gainOf(one)),
    added: actors.filter((_, at) => withAll.isTied[at] === 1 && without.isTied[at] === 0),
  };
}

function measure(
  index: NetworkIndex,
  visible: VisibleNetwork,
  start: number,
  isWalked: (relationship: number) => boolean,
) {
  const count = index.network.actors.length;
  const isTied = new Uint8Array(count);
  let relationships = 0;
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  index.network.relationships.forEach((_, at) => {
    if (!isWalked(at)) return;
    relationships++;
    const source = index.sourceOf[at] ?? 0;
    const target = index.targetOf[at] ?? 0;
    isTied[source] = 1;
    isTied[target] = 1;
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  });
  const spread = (from: number, steps: Int32Array) => {
    steps[from] = 0;
    for (let wave = [from], step = 1; wave.length > 0; step++) {
      const next: number[] = [];
      for (const actor of wave) {
        for (const other of neighbours[actor] ?? []) {
          if ((steps[other] ?? 0) >= 0) continue;
          steps[other] = step;
          next.push(other);
        }
      }
      wave = next;
    }
  };
  const steps = new Int32Array(count).fill(-1);
  if (visible.actors[start] === SHOWN) spread(start, steps);
  const seen = new Int32Array(count).fill(-1);
  let components = 0;
  for (let actor = 0; actor < count; actor++) {
    if (visible.actors[actor] !== SHOWN || (seen[actor] ?? 0) >= 0) continue;
    components++;
    spread(actor, seen);
  }
  const reached = steps.reduce((sum, step) => (step > 0 ? sum + 1 : sum), 0);
  return { isTied, relationships, steps, components, reached };
}
