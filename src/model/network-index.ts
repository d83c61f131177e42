import type { ActorId, KindId, RelationshipId, SectorId, SourceId } from "./ids";
import type { Actor, Kind, Network, Relationship, Sector, Source } from "./network";
import { buildFacetsInSteps, type NetworkFacets } from "./network-facets";

/** Who is tied to whom and what everything is, as numbers; the very same as long as networks have the same picture. */
export interface NetworkShape {
  /** An actor's place in `network.actors`; positions and scenes are indexed by it. */
  readonly actorIndex: ReadonlyMap<ActorId, number>;
  /** A relationship's place in `network.relationships`. */
  readonly relationshipIndex: ReadonlyMap<RelationshipId, number>;
  /** Actor index of each relationship's source, by relationship index. */
  readonly sourceOf: Int32Array;
  /** Actor index of each relationship's target, by relationship index. */
  readonly targetOf: Int32Array;
  /** Relationship indices by actor: those of actor `i` are `incident[incidentStart[i] … incidentStart[i + 1]]`. */
  readonly incidentStart: Int32Array;
  readonly incident: Int32Array;
  /** Number of relationships by actor index; a self loop counts once. */
  readonly degree: Int32Array;
  /** The most relationships any actor has. */
  readonly mostDegree: number;
  /** Actor indices, those with most relationships first, equal ones in the order of the network. */
  readonly byDegree: Int32Array;
  readonly facets: NetworkFacets;
}

/** Finds things by their ids. */
export interface LookUp<Id, Thing> {
  get(id: Id): Thing | undefined;
  has(id: Id): boolean;
}

/** Look-ups over one network, built once per document: ids to things, and its shape. */
export interface NetworkIndex extends NetworkShape {
  readonly network: Network;
  /** What is worked out from it alone need not be worked out again while stories are edited, which changes the index. */
  readonly shape: NetworkShape;
  readonly actorById: LookUp<ActorId, Actor>;
  readonly relationshipById: LookUp<RelationshipId, Relationship>;
  readonly sectorById: ReadonlyMap<SectorId, Sector>;
  readonly kindById: ReadonlyMap<KindId, Kind>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
}

/** Entries looked up at a time where an index is built in steps: a step takes a few milliseconds. */
const ENTRIES_PER_STEP = 2000;

/** Builds the look-ups in time linear in the network. The network must have been validated: every id resolves. */
export function buildNetworkIndex(network: Network): NetworkIndex {
  const steps = buildNetworkIndexInSteps(network);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, for a page that has to stay responsive meanwhile. */
export function* buildNetworkIndexInSteps(network: Network): Generator<undefined, NetworkIndex, undefined> {
  const { actors, relationships } = network;
  const actorIndex = yield* numberInSteps(actors);
  const relationshipIndex = yield* numberInSteps(relationships);
  const sourceOf = new Int32Array(relationships.length);
  const targetOf = new Int32Array(relationships.length);
  const degree = new Int32Array(actors.length);
  for (const [index, relationship] of relationships.entries()) {
    if (index % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    const source = actorIndex.get(relationship.source) ?? -1;
    const target = actorIndex.get(relationship.target) ?? -1;
    sourceOf[index] = source;
    targetOf[index] = target;
    degree[source] = (degree[source] ?? 0) + 1;
    if (target !== source) degree[target] = (degree[target] ?? 0) + 1;
  }
  yield;
  const incidents = listIncident(sourceOf, targetOf, degree);
  yield;
  const mostDegree = degree.reduce((most, each) => Math.max(most, each), 0);
  const shape: NetworkShape = {
    actorIndex,
    relationshipIndex,
    sourceOf,
    targetOf,
    ...incidents,
    degree,
    mostDegree,
    byDegree: orderByDegree(degree, mostDegree),
    facets: yield* buildFacetsInSteps(network),
  };
  return {
    ...shape,
    shape,
    network,
    actorById: new LookUpByPlace(actors, actorIndex),
    relationshipById: new LookUpByPlace(relationships, relationshipIndex),
    sectorById: new Map(network.sectors.map((sector) => [sector.id, sector])),
    kindById: new Map(network.kinds.map((kind) => [kind.id, kind])),
    sourceById: new Map(network.sources.map((source) => [source.id, source])),
  };
}

/** The place of each entry of a list by its id, filled in steps. */
function* numberInSteps<Id>(
  entries: readonly { readonly id: Id }[],
): Generator<undefined, Map<Id, number>, undefined> {
  const numbers = new Map<Id, number>();
  for (const [at, { id }] of entries.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    numbers.set(id, at);
  }
  yield;
  return numbers;
}

/** Goes by the entry's place: a second table of ids would hold as much memory again. */
class LookUpByPlace<Id, Thing> implements LookUp<Id, Thing> {
  readonly #entries: readonly Thing[];
  readonly #numbers: ReadonlyMap<Id, number>;

  constructor(entries: readonly Thing[], numbers: ReadonlyMap<Id, number>) {
    this.#entries = entries;
    this.#numbers = numbers;
  }

  get(id: Id): Thing | undefined {
    return this.#entries[this.#numbers.get(id) ?? -1];
  }

  has(id: Id): boolean {
    return this.#numbers.has(id);
  }
}

/** The relationships of each actor, by counting sort. */
function listIncident(
  sourceOf: Int32Array,
  targetOf: Int32Array,
  degree: Int32Array,
): Pick<NetworkIndex, "incidentStart" | "incident"> {
  const incidentStart = new Int32Array(degree.length + 1);
  degree.forEach((count, index) => {
    incidentStart[index + 1] = (incidentStart[index] ?? 0) + count;
  });
  const incident = new Int32Array(incidentStart[degree.length] ?? 0);
  const next = incidentStart.slice(0, degree.length);
  const put = (actor: number, relationship: number) => {
    const at = next[actor] ?? 0;
    incident[at] = relationship;
    next[actor] = at + 1;
  };
  for (let index = 0; index < sourceOf.length; index++) {
    const source = sourceOf[index] ?? -1;
    const target = targetOf[index] ?? -1;
    put(source, index);
    if (target !== source) put(target, index);
  }
  return { incidentStart, incident };
}

/** By counting sort. */
function orderByDegree(degree: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 1);
  for (const each of degree) if (each > 0) next[each - 1] = (next[each - 1] ?? 0) + 1;
  for (let at = most - 1; at >= 0; at--) next[at] = (next[at] ?? 0) + (next[at + 1] ?? 0);
  const order = new Int32Array(degree.length);
  degree.forEach((each, actor) => {
    const at = next[each] ?? 0;
    order[at] = actor;
    next[each] = at + 1;
  });
  return order;
}
