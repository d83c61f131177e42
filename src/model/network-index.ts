import type { ActorId, KindId, RelationshipId, SectorId, SourceId } from "./ids";
import type { Actor, Kind, Network, Relationship, Sector, Source } from "./network";

/** Look-ups over one network, built once per document: ids to things, and who is tied to whom. */
export interface NetworkIndex {
  readonly network: Network;
  readonly actorById: ReadonlyMap<ActorId, Actor>;
  readonly relationshipById: ReadonlyMap<RelationshipId, Relationship>;
  readonly sectorById: ReadonlyMap<SectorId, Sector>;
  readonly kindById: ReadonlyMap<KindId, Kind>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
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
}

/** Entries looked up at a time where an index is built in steps: a step takes a few milliseconds. */
const ENTRIES_PER_STEP = 20_000;

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
  const actorById = yield* mapInSteps(
    actors,
    ({ id }) => id,
    (actor) => actor,
  );
  const actorIndex = yield* mapInSteps(
    actors,
    ({ id }) => id,
    (_, at) => at,
  );
  const relationshipById = yield* mapInSteps(
    relationships,
    ({ id }) => id,
    (each) => each,
  );
  const relationshipIndex = yield* mapInSteps(
    relationships,
    ({ id }) => id,
    (_, at) => at,
  );
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
  return {
    network,
    actorById,
    relationshipById,
    sectorById: new Map(network.sectors.map((sector) => [sector.id, sector])),
    kindById: new Map(network.kinds.map((kind) => [kind.id, kind])),
    sourceById: new Map(network.sources.map((source) => [source.id, source])),
    actorIndex,
    relationshipIndex,
    sourceOf,
    targetOf,
    ...listIncident(sourceOf, targetOf, degree),
    degree,
  };
}

/** A map of a list's entries, filled in steps. */
function* mapInSteps<Entry, Key, Value>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
  valueOf: (entry: Entry, at: number) => Value,
): Generator<undefined, Map<Key, Value>, undefined> {
  const map = new Map<Key, Value>();
  for (const [at, entry] of entries.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    map.set(keyOf(entry), valueOf(entry, at));
  }
  yield;
  return map;
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
