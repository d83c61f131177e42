import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterNetwork } from "../../src/analysis/filter-network";
import { findPaths } from "../../src/analysis/find-paths";
import { buildNetworkIndex, type NetworkIndex } from "../../src/model/network-index";
import { STATUSES } from "../../src/model/status";
import { SHOWN, type VisibleNetwork } from "../../src/model/visible-network";
import { buildActor, buildNetwork, buildRelationship, id } from "../unit/analysis/build-test-network";
import { anyFilters } from "./store-arbitraries";

/** Random networks the paths are checked on. */
const NETWORKS = 1000;

/** Dense enough for many ways, with parallel relationships, self loops and parts that nothing joins. */
const anyDenseNetwork = fc
  .noBias(
    fc.record({
      count: fc.integer({ min: 2, max: 8 }),
      ties: fc.array(
        fc.record({ source: fc.nat(), target: fc.nat(), status: fc.constantFrom(...STATUSES) }),
        { maxLength: 20, size: "max" },
      ),
    }),
  )
  .map(({ count, ties }) =>
    buildNetwork(
      Array.from({ length: count }, (_, at) => buildActor(`a${at}`, { sectors: [id(`s${at % 2}`)] })),
      ties.map(({ source, target, status }, at) =>
        buildRelationship(`a${source % count}`, `a${target % count}`, { id: id(`r${at}`), status }),
      ),
    ),
  );

const anyQuestion = anyDenseNetwork.chain((network) =>
  fc.record({
    index: fc.constant(buildNetworkIndex(network)),
    filters: fc.option(anyFilters(network), { freq: 1 }),
    from: fc.constantFrom(...network.actors.map((actor) => actor.id)),
    to: fc.constantFrom(...network.actors.map((actor) => actor.id)),
    most: fc.integer({ min: 1, max: 8 }),
  }),
);

/** Every way there is, found by trying all, in the order the answers should have: as actor indices and weakest rank. */
function tryAll(index: NetworkIndex, visible: VisibleNetwork | null, from: number, to: number) {
  const ways: { actors: number[]; weakest: number }[] = [];
  const isShown = (actor: number) => !visible || visible.actors[actor] === SHOWN;
  const rankBetween = (one: number, other: number) =>
    index.network.relationships.reduce((best, { status }, at) => {
      const ends = new Set([index.sourceOf[at], index.targetOf[at]]);
      const isBetween = ends.has(one) && ends.has(other) && one !== other;
      const isOpen = !visible || visible.relationships[at] === SHOWN;
      return isBetween && isOpen ? Math.min(best, STATUSES.indexOf(status)) : best;
    }, STATUSES.length);
  const go = (actors: number[], weakest: number) => {
    const last = actors.at(-1) ?? -1;
    if (last === to) {
      ways.push({ actors, weakest });
      return;
    }
    index.network.actors.forEach((_, next) => {
      if (actors.includes(next) || !isShown(next)) return;
      const rank = rankBetween(last, next);
      if (rank < STATUSES.length) go([...actors, next], Math.max(weakest, rank));
    });
  };
  if (from !== to && isShown(from) && isShown(to)) go([from], 0);
  const compare = (one: number[], other: number[]) => {
    const at = one.findIndex((actor, place) => actor !== other[place]);
    return (one[at] ?? 0) - (other[at] ?? 0);
  };
  return ways.sort(
    (one, other) =>
      one.actors.length - other.actors.length ||
      one.weakest - other.weakest ||
      compare(one.actors, other.actors),
  );
}

describe("ways between two actors", () => {
  it("are those that trying all of them finds, in the same order", () => {
    let asked = 0;
    let connected = 0;
    fc.assert(
      fc.property(anyQuestion, ({ index, filters, from, to, most }) => {
        const visible = filters && filterNetwork(index, filters, null, new Set());
        const at = (actor: typeof from) => index.actorIndex.get(actor) ?? -1;
        const expected = tryAll(index, visible, at(from), at(to)).slice(0, most);
        const found = findPaths(index, visible, from, to, most);
        expect(
          found.map(({ actors, strength }) => ({
            actors: actors.map(at),
            weakest: STATUSES.indexOf(strength),
          })),
        ).toEqual(expected);
        asked++;
        if (found.length > 0) connected++;
      }),
      { numRuns: NETWORKS },
    );
    expect(asked).toBeGreaterThanOrEqual(NETWORKS);
    // Questions without an answer alone would prove little.
    expect(connected).toBeGreaterThan(NETWORKS / 3);
  });

  it("have hops whose relationships join the two actors, the strongest first", () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, from, to }) => {
        for (const path of findPaths(index, null, from, to, 5)) {
          expect(path.hops.map((hop) => hop.from)).toEqual(path.actors.slice(0, -1));
          expect(path.hops.map((hop) => hop.to)).toEqual(path.actors.slice(1));
          const ranks = path.hops.map(({ relationships, ...hop }) => {
            const statuses = relationships.map((each) => {
              const relationship = index.relationshipById.get(each);
              expect(new Set([relationship?.source, relationship?.target])).toEqual(
                new Set([hop.from, hop.to]),
              );
              return STATUSES.indexOf(relationship?.status ?? "obstacle");
            });
            expect(statuses).toEqual(statuses.toSorted((one, other) => one - other));
            return statuses[0] ?? -1;
          });
          expect(Math.max(...ranks)).toBe(STATUSES.indexOf(path.strength));
        }
      }),
    );
  });
});
