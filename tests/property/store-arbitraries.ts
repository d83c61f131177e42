import * as fc from "fast-check";
import type { ActorId, KindId, RelationshipId, SectorId } from "../../src/model/ids";
import type { Network } from "../../src/model/network";
import { BASES, STATUSES } from "../../src/model/status";
import {
  COLOURS_BY,
  type Filters,
  type Focus,
  LAYOUT_KINDS,
  LENSES,
  type PathQuestion,
  type Selection,
  SIZES_BY,
  type View,
  VIEW_KINDS,
} from "../../src/model/view";
import { roundCamera } from "../../src/store/change-view";
import { buildActor, buildNetwork, buildRelationship, id } from "../unit/analysis/build-test-network";

/** Ids as people and programs make them: plain ones, ones of any characters (also halves of pairs), and mean ones. */
export const anyId = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 8 })
    .map((text) => `${text}\ud83d!~`)
    .filter((text) => /\S/u.test(text)),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "a~b",
    "!0021",
    "a,b&c=d",
    "100%",
    "%zz",
    "a+b c",
    "台積電",
    "\udc00",
  ),
);

/** A network of up to 12 actors and 20 relationships with up to 4 sectors and 3 kinds; some are dated. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    names: fc.uniqueArray(anyId, { minLength: 1, maxLength: 12 }),
    sectors: fc.uniqueArray(anyId, { minLength: 1, maxLength: 4 }),
    kinds: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    traits: fc.array(fc.record({ sectors: fc.nat(15), kind: fc.nat() }), { minLength: 12, maxLength: 12 }),
    ties: fc.array(
      fc.record({
        source: fc.nat(),
        target: fc.nat(),
        status: fc.constantFrom(...STATUSES),
        basis: fc.constantFrom(...BASES),
        since: fc.option(fc.integer({ min: 1980, max: 2030 })),
        lasts: fc.option(fc.nat(20)),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ names, sectors, kinds, traits, ties }) => {
    const actors = names.map((name, at) => {
      const trait = traits[at];
      return buildActor(name, {
        sectors: sectors.filter((_, at) => ((trait?.sectors ?? 0) >> at) & 1).map(id<SectorId>),
        kind: id<KindId>(kinds[(trait?.kind ?? 0) % kinds.length] ?? ""),
      });
    });
    const relationships = ties.map((tie, at) =>
      buildRelationship(names[tie.source % names.length] ?? "", names[tie.target % names.length] ?? "", {
        id: id<RelationshipId>(`r${at}`),
        status: tie.status,
        basis: tie.basis,
        ...(tie.since === null ? {} : { since: tie.since }),
        ...(tie.since === null || tie.lasts === null ? {} : { until: tie.since + tie.lasts }),
      }),
    );
    return buildNetwork(actors, relationships);
  });

const someOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values]);

const anyRange = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([one, other]) => ({
    from: Math.min(one, other),
    to: Math.max(one, other),
  }));

/** Any filters over a network's own sectors and kinds. */
export const anyFilters = (network: Network): fc.Arbitrary<Filters> =>
  fc.record({
    sectors: someOf(network.sectors.map((sector) => sector.id)),
    kinds: someOf(network.kinds.map((kind) => kind.id)),
    statuses: someOf(STATUSES),
    bases: someOf(BASES),
    degree: fc.option(anyRange(0, 6)),
    years: fc.option(
      fc
        .tuple(anyRange(1975, 2040), fc.boolean())
        .map(([{ from, to }, includeUndated]) => ({ from, to, includeUndated })),
    ),
    rest: fc.constantFrom("hide", "dim"),
  });

/** Any focus on some of a network's actors. */
export const anyFocus = (network: Network): fc.Arbitrary<Focus> =>
  fc.record({
    actors: fc.subarray(
      network.actors.map((actor): ActorId => actor.id),
      { minLength: 1 },
    ),
    degrees: fc.constantFrom(1, 2, 3),
  });

const anySelection = (network: Network): fc.Arbitrary<Selection> =>
  fc.record({
    actors: fc.shuffledSubarray(network.actors.map((actor) => actor.id)),
    relationships: fc.shuffledSubarray(network.relationships.map((each) => each.id)),
  });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

const anyPath = (network: Network): fc.Arbitrary<PathQuestion> => {
  const anyActor = fc.constantFrom(...network.actors.map((actor) => actor.id));
  return fc.record({ from: anyActor, to: anyActor, answer: fc.nat({ max: 4 }) });
};

/** Any view of a network. */
export const anyView = (network: Network): fc.Arbitrary<View> =>
  fc.record({
    kind: fc.constantFrom(...VIEW_KINDS),
    filters: anyFilters(network),
    focus: fc.option(anyFocus(network)),
    selection: anySelection(network),
    camera: fc.option(
      fc
        .record({ x: finite, y: finite, zoom: fc.double({ noNaN: true, min: 0.001, max: 100 }) })
        .map(roundCamera),
    ),
    hulls: fc.boolean(),
    panel: fc.constantFrom("evidence", "article"),
    layout: fc.constantFrom(...LAYOUT_KINDS),
    centre:
      network.actors.length === 0
        ? fc.constant(null)
        : fc.option(fc.constantFrom(...network.actors.map((actor): ActorId => actor.id))),
    colourBy: fc.constantFrom(...COLOURS_BY),
    sizeBy: fc.constantFrom(...SIZES_BY),
    lens: fc.constantFrom(...LENSES),
    path: network.actors.length === 0 ? fc.constant(null) : fc.option(anyPath(network)),
    reading: fc.option(
      fc.record({ sentence: fc.nat({ max: 500 }), unread: fc.constantFrom("show", "dim", "hide") }),
    ),
    matrix: fc.record({
      rows: fc.constantFrom("actors", "countries"),
      order: fc.constantFrom("sector", "community", "name"),
    }),
    mapCamera: fc.option(
      fc
        .record({ x: finite, y: finite, zoom: fc.double({ noNaN: true, min: 0.001, max: 100 }) })
        .map(roundCamera),
    ),
    time: fc.option(fc.constantFrom("upTo", "only")),
  });
