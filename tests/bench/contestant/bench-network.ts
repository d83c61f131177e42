// The network of the page as the app has it once a file is read, and the parts of it that its scenes are made of.
import type { ActorId, KindId, RelationshipId, SectorId } from "../../../src/model/ids";
import type { Network } from "../../../src/model/network";
import type { BenchColumns } from "./page-protocol";

/** Colours of the groups, by turns. */
export const COLOURS = ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"];

const isActorId = (text: string): text is ActorId => text.startsWith("actor-");
const isSectorId = (text: string): text is SectorId => text.startsWith("sector-");
const isKindId = (text: string): text is KindId => text.startsWith("kind-");
const isRelationshipId = (text: string): text is RelationshipId => text.startsWith("link-");

/** An id made here, known by its first letters to be one of its sort. */
function checkId<Id extends string>(text: string, isId: (text: string) => text is Id): Id {
  if (!isId(text)) throw new Error(`${text} names something else.`);
  return text;
}

/** The id of the actor at a place, and the place of an actor. */
export const actorId = (at: number): ActorId => checkId(`actor-${at}`, isActorId);
export const placeOfActor = (id: ActorId): number => Number(id.slice("actor-".length));
/** The id of the relationship at a place, and the place of a relationship. */
export const relationshipId = (at: number): RelationshipId => checkId(`link-${at}`, isRelationshipId);
export const placeOfRelationship = (id: RelationshipId): number => Number(id.slice("link-".length));

const sectorId = (at: number) => checkId(`sector-${at}`, isSectorId);
const kindId = checkId("kind-0", isKindId);

/** The network with all its objects, as the drawing of few things takes it. */
export function buildNetwork({ count, sources, targets, groups }: BenchColumns): Network {
  return {
    title: "Benchmark",
    summary: "",
    sources: [],
    stories: [],
    sectors: COLOURS.map((color, at) => ({ id: sectorId(at), label: `${at}`, color, colorDark: color })),
    kinds: [{ id: kindId, label: "Kind", symbol: "circle" }],
    actors: Array.from({ length: count }, (_, at) => ({
      id: actorId(at),
      label: `${at}`,
      aliases: [],
      kind: kindId,
      sectors: [sectorId((groups[at] ?? 0) % COLOURS.length)],
      facts: [],
      evidence: [],
    })),
    relationships: Array.from(sources, (from, at) => ({
      id: relationshipId(at),
      source: actorId(from),
      target: actorId(targets[at] ?? 0),
      kind: "link",
      label: "to",
      status: "operating",
      basis: "stated",
      hinders: [],
      evidence: [],
    })),
  };
}
