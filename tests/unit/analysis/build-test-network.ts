import type {
  ActorId,
  KindId,
  RelationshipId,
  SectorId,
  SourceId,
  StepId,
  StoryId,
} from "../../../src/model/ids";
import type { Actor, Network, Relationship } from "../../../src/model/network";
import type { Status } from "../../../src/model/status";

type AnyId = ActorId | KindId | RelationshipId | SectorId | SourceId | StepId | StoryId;

/** The text as the branded id that is due, for tests that write ids out. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- a brand has nothing to check
export const id = <Id extends AnyId>(text: string) => text as Id;

/** An actor of a test: everything but its id may be left out. */
export function buildActor(name: string, parts: Partial<Omit<Actor, "id">> = {}): Actor {
  return {
    id: id(name),
    label: name,
    aliases: [],
    kind: id("body"),
    sectors: [],
    facts: [],
    evidence: [],
    ...parts,
  };
}

/** A relationship of a test, `source-target` unless it is given another id. */
export function buildRelationship(
  source: string,
  target: string,
  parts: Partial<Omit<Relationship, "source" | "target">> = {},
): Relationship {
  return {
    id: id(`${source}-${target}`),
    source: id(source),
    target: id(target),
    kind: "tie",
    label: "works with",
    status: "operating",
    basis: "stated",
    hinders: [],
    evidence: [],
    ...parts,
  };
}

/** A network of the given actors and relationships, with the sectors and kinds they name. */
export function buildNetwork(actors: readonly Actor[], relationships: readonly Relationship[] = []): Network {
  const sectors = [...new Set(actors.flatMap((actor) => actor.sectors))];
  const kinds = [...new Set(actors.map((actor) => actor.kind))];
  return {
    title: "Test",
    summary: "",
    sources: [],
    sectors: sectors.map((sector) => ({ id: sector, label: sector, color: "#333333", colorDark: "#cccccc" })),
    kinds: kinds.map((kind) => ({ id: kind, label: kind, symbol: "circle" })),
    actors,
    relationships,
    stories: [],
  };
}

/**
 * Seven actors round a hub: chips (tsmc, chips-act), health (biobank, mahc), partners (uk, canada) and the hub most in
 * both; statuses and years differ.
 */
export function buildSmallNetwork(): Network {
  const tie = (source: string, target: string, status: Status, since?: number) =>
    buildRelationship(source, target, { status, ...(since === undefined ? {} : { since }) });
  return buildNetwork(
    [
      buildActor("tsmc", { kind: id("company"), sectors: [id("chips")] }),
      buildActor("chips-act", { kind: id("policy"), sectors: [id("chips")] }),
      buildActor("most", { sectors: [id("chips"), id("health")] }),
      buildActor("mahc", { sectors: [id("health")] }),
      buildActor("biobank", { sectors: [id("health")] }),
      buildActor("uk", { kind: id("country"), sectors: [id("partners")] }),
      buildActor("canada", { kind: id("country"), sectors: [id("partners")] }),
    ],
    [
      tie("chips-act", "tsmc", "operating", 2019),
      tie("most", "tsmc", "operating"),
      tie("most", "mahc", "operating", 2019),
      tie("most", "uk", "signed", 2023),
      tie("mahc", "biobank", "proposed"),
      tie("uk", "canada", "obstacle", 2021),
    ],
  );
}
