import { describe, expect, it } from "vitest";
import { UNDATED } from "../../../src/model/network-facets";
import { buildNetworkIndex, buildNetworkIndexInSteps } from "../../../src/model/network-index";
import { STATUSES } from "../../../src/model/status";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildNetworkOf } from "../render/build-network-of";

const network = buildNetworkOf(200, 500);
const index = buildNetworkIndex(network);

describe("the index of a network", () => {
  it("knows every actor's relationships, and a loop once", () => {
    const { incident, incidentStart, degree, mostDegree } = index;
    const expected = network.actors.map(({ id }) =>
      network.relationships.flatMap(({ source, target }, at) => (source === id || target === id ? [at] : [])),
    );
    expect(
      network.actors.map((_, at) => [...incident.subarray(incidentStart[at], incidentStart[at + 1])]),
    ).toEqual(expected);
    expect([...degree]).toEqual(expected.map((list) => list.length));
    expect(mostDegree).toBe(Math.max(...degree));
  });

  it("has the best connected first, and equal ones in the order of the network", () => {
    const degreeOf = (actor: number) => index.degree[actor] ?? 0;
    const expected = [...network.actors.keys()].toSorted((a, b) => degreeOf(b) - degreeOf(a) || a - b);
    expect([...index.byDegree]).toEqual(expected);
  });

  it("has an order of nothing where there is nothing, and of all where nothing is tied", () => {
    const alone = { ...network, relationships: [] };
    expect([...buildNetworkIndex(alone).byDegree]).toEqual([...network.actors.keys()]);
    expect([...buildNetworkIndex({ ...alone, actors: [] }).byDegree]).toEqual([]);
  });

  it("looks things up by their place", () => {
    const [first] = network.actors;
    const last = network.relationships.at(-1);
    if (!first || !last) throw new Error("The test network is too small.");
    expect(index.actorById.get(first.id)).toBe(first);
    expect(index.relationshipById.get(last.id)).toBe(last);
    expect(buildNetworkIndex({ ...network, actors: [], relationships: [] }).actorById.has(first.id)).toBe(
      false,
    );
  });

  it("is the same built at once or in steps", () => {
    const steps = buildNetworkIndexInSteps(network);
    let step = steps.next();
    let pauses = 0;
    for (; step.done !== true; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(2);
    expect(step.value).toEqual(index);
  });
});

describe("what everything is, as numbers", () => {
  it("is what the network says", () => {
    const plain = buildSmallNetwork();
    const [first, second] = plain.relationships;
    if (!first || !second) throw new Error("The test network is too small.");
    const barrier = { ...second, status: "obstacle", hinders: [first.id] } as const;
    const small = { ...plain, relationships: [first, barrier, ...plain.relationships.slice(2)] };
    const { facets } = buildNetworkIndex(small);
    const { kindNumber, sectorNumber, sectorStart } = facets;
    expect([...facets.kinds]).toEqual(small.actors.map(({ kind }) => kindNumber.get(kind)));
    expect(
      small.actors.map((_, at) => [...facets.sectors.subarray(sectorStart[at], sectorStart[at + 1])]),
    ).toEqual(small.actors.map(({ sectors }) => sectors.map((sector) => sectorNumber.get(sector))));
    expect(Array.from(facets.statuses, (each) => STATUSES[each])).toEqual(
      small.relationships.map(({ status }) => status),
    );
    expect(facets.hindering).toContain(1);
    expect(facets.hindering).toEqual(
      small.relationships.flatMap(({ hinders }, at) => (hinders.length > 0 ? [at] : [])),
    );
  });

  it.each([
    [{ since: 1990, until: 2001 }, [1990, 2001]],
    [{ since: 1990 }, [1990, 1990]],
    [{ until: 2001 }, [2001, 2001]],
    [{}, [UNDATED, UNDATED]],
  ])("takes the years of a relationship, %o", (years, [first, last]) => {
    const [relationship] = network.relationships;
    if (!relationship) throw new Error("The test network is too small.");
    const { facets } = buildNetworkIndex({ ...network, relationships: [{ ...relationship, ...years }] });
    expect([facets.firstYear[0], facets.lastYear[0]]).toEqual([first, last]);
    expect(facets.years).toEqual(first === UNDATED ? null : { from: first, to: last });
  });
});
