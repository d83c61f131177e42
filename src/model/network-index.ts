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

/** Builds the look-ups in time linear in the network. The network must have been validated: every id resolves. */
export function buildNetworkIndex(network: Network): NetworkIndex {
  const { actors, relationships } = network;
  const actorIndex = new Map(actors.map((actor, index) => [actor.id, index]));
  const sourceOf = new Int32Array(relationships.length);
  const targetOf = new Int32Array(relationships.length);
  const degree = new Int32Array(actors.length);
  relationships.forEach((relationship, index) => {
    const source = actorIndex.get(relationship.source) ?? -1;
    const target = actorIndex.get(relationship.target) ?? -1;
    sourceOf[index] = source;
    targetOf[index] = target;
    degree[source] = (degree[source] ?? 0) + 1;
    if (target !== source) degree[target] = (degree[target] ?? 0) + 1;
  });
  const incidentStart = new Int32Array(actors.length + 1);
  degree.forEach((count, index) => {
    incidentStart[index + 1] = (incidentStart[index] ?? 0) + count;
  });
  const incident = new Int32Array(incidentStart[actors.length] ?? 0);
  const next = incidentStart.slice(0, actors.length);
  const put = (actor: number, relationship: number) => {
    const at = next[actor] ?? 0;
    incident[at] = relationship;
    next[actor] = at + 1;
  };
  for (let index = 0; index < relationships.length; index++) {
    const source = sourceOf[index] ?? -1;
    const target = targetOf[index] ?? -1;
    put(source, index);
    if (target !== source) put(target, index);
  }
  return {
    network,
    actorById: new Map(actors.map((actor) => [actor.id, actor])),
    relationshipById: new Map(relationships.map((each) => [each.id, each])),
    sectorById: new Map(network.sectors.map((sector) => [sector.id, sector])),
    kindById: new Map(network.kinds.map((kind) => [kind.id, kind])),
    sourceById: new Map(network.sources.map((source) => [source.id, source])),
    actorIndex,
    relationshipIndex: new Map(relationships.map((each, index) => [each.id, index])),
    sourceOf,
    targetOf,
    incidentStart,
    incident,
    degree,
  };
}
