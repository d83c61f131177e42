import { describe, expect, it } from "vitest";
import { Adjacency, buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createAssessment, type Candidate } from "../../../../src/layout/engine/candidate";
import { catchUp, type Race } from "../../../../src/layout/engine/catch-up";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import {
  countPairsOfLinks,
  polishNeighbourhood,
  type Polish,
} from "../../../../src/layout/engine/polish-neighbourhood";
import { createRandom } from "../../../../src/layout/engine/random";
import { createFullStressSums } from "../../../../src/layout/engine/stress-sums";
import { finish } from "./finish";

const cluster = 12;
const count = 72;

/** A cluster of which everyone is tied to everyone, at the end of a chain. */
function buildTail() {
  const sources: number[] = [];
  const targets: number[] = [];
  for (let i = 0; i < count; i++)
    for (let j = i < cluster ? 0 : i - 1; j < i; j++) {
      sources.push(i);
      targets.push(j);
    }
  return buildAdjacency(count, sources, targets);
}

/** The chain straight, the cluster on a circle, where all its links cross. */
function drawStraight(): Float64Array {
  const positions = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * (i + 1)) / cluster;
    positions[2 * i] = i < cluster ? 0.6 * Math.cos(angle) : i - cluster + 1.6;
    positions[2 * i + 1] = i < cluster ? 0.6 * Math.sin(angle) : 0;
  }
  return positions;
}

function open(parts: { mark?: Partial<Candidate>; chosen?: Partial<Candidate> } = {}) {
  const adjacency = buildTail();
  const random = createRandom(3);
  const stress = buildFullStress(adjacency, random);
  const assess = createAssessment(adjacency, (positions) => measureFullStress(stress, positions));
  const straight = assess(drawStraight());
  const { unit, crossings, positions } = straight;
  const folded: Candidate = {
    unit,
    positions,
    stress: 0.6,
    crossings: 0.98 * crossings,
    fineCrossings: 0.98 * crossings,
    neighbourhood: 0.3,
  };
  const race: Race = {
    adjacency,
    candidates: [folded, straight],
    chosen: { ...folded, stress: 0.55, ...parts.chosen },
    mark: { ...folded, ...parts.mark },
    quality: "balanced",
    assess,
    random,
    createSums: (current) => createFullStressSums(adjacency, current),
    polish: (polish) =>
      polishNeighbourhood(
        polish,
        Int32Array.from({ length: count }, (_, i) => i),
        count,
        20 * count,
        random,
      ),
  };
  return { race, straight };
}

describe("a picture with far less stress that was not chosen", () => {
  it("is untangled until it crosses less than the reference, and is taken", () => {
    const { race, straight } = open();
    const ahead = finish(catchUp(race));
    expect(straight.crossings).toBeGreaterThan(race.mark.crossings);
    expect(ahead?.crossings).toBeLessThanOrEqual(0.985 * race.mark.crossings);
    expect(ahead?.crossings).toBeGreaterThan(0.9 * race.mark.crossings);
    expect(ahead?.stress).toBeLessThan(0.1);
    expect(ahead?.neighbourhood).toBeGreaterThan(0.8);
    expect(straight.positions).toEqual(drawStraight());
  });

  it("is polished where it lacks neighbours only", () => {
    const many = { crossings: 1, fineCrossings: 1 };
    const { race, straight } = open({ mark: many, chosen: many });
    // Every other one of the chain beside it: who is near is not who is tied.
    const zigzag = drawStraight().map((place, k) => (k % 4 === 3 && k > 2 * cluster ? place + 2.2 : place));
    const start = race.assess(zigzag);
    const needed = { ...race.mark, neighbourhood: start.neighbourhood + 0.02 };
    const ahead = finish(catchUp({ ...race, candidates: [start], mark: needed }));
    expect(start.neighbourhood).toBeLessThan(0.8 * straight.neighbourhood);
    expect(ahead?.neighbourhood).toBeGreaterThanOrEqual(needed.neighbourhood);
    expect(ahead?.crossings).toBeLessThanOrEqual(0.985);
  });

  it("may be polished as far as it still is far ahead in stress, and ahead in crossings", () => {
    const many = { crossings: 0.5, fineCrossings: 0.5 };
    const { race, straight } = open({ mark: { ...many, neighbourhood: 1.1 }, chosen: many });
    const polishOf = (chosen: Candidate) => {
      let asked: Polish | null = null;
      const pursuit: Race = {
        ...race,
        chosen,
        *polish(polish) {
          asked = polish;
          yield 1;
        },
      };
      finish(catchUp(pursuit));
      return asked as Polish | null;
    };
    const polish = polishOf(race.chosen);
    const sums = createFullStressSums(race.adjacency, straight.positions);
    expect(polish?.mostStress).toBeCloseTo((0.9 * 0.55 * sums.stress) / straight.stress, 9);
    const pairs = countPairsOfLinks(race.adjacency);
    const countTo = (most: number) => Math.floor((most - straight.fineCrossings) * pairs);
    expect(polish?.crossingsLeft).toBe(countTo(0.975 * 0.5));
    expect(polishOf({ ...race.chosen, fineCrossings: 0.4 })?.crossingsLeft).toBe(countTo(0.4));
  });

  it("does not cross more links than the chosen one, even where that crosses far fewer than the reference", () => {
    const { race, straight } = open({ mark: { crossings: 1, fineCrossings: 1 } });
    const ahead = finish(catchUp(race));
    expect(straight.fineCrossings).toBeGreaterThan(race.chosen.fineCrossings);
    expect(ahead?.fineCrossings).toBeLessThanOrEqual(race.chosen.fineCrossings);
  });

  it("is not taken where it cannot be untangled", () => {
    const { race } = open();
    const stuck = { stress: 0.01, tryMove: () => Infinity, keepMove: () => {} };
    expect(finish(catchUp({ ...race, createSums: () => stuck }))).toBeNull();
  });

  it("is not looked for where none is far ahead, or all cross far too much", () => {
    const { race } = open();
    expect(finish(catchUp({ ...race, candidates: [race.chosen] }))).toBeNull();
    expect(catchUp({ ...race, candidates: [race.chosen] }).next().done).toBe(true);
    const { race: tangled, straight } = open();
    const few = straight.crossings / 1.2;
    const mark = { ...tangled.mark, crossings: few, fineCrossings: few };
    expect(catchUp({ ...tangled, mark }).next().done).toBe(true);
  });

  it("is not looked for among many nodes, where the chosen one has a lead, unless it is farther ahead", () => {
    const { race, straight } = open();
    const isLookedFor = (count: number, chosen: number, mark: number) => {
      let isFound = false;
      finish(
        catchUp({
          ...race,
          adjacency: new Adjacency(count, race.adjacency.offsets, race.adjacency.neighbours),
          chosen: { ...race.chosen, stress: chosen * straight.stress },
          mark: { ...race.mark, stress: mark * straight.stress },
          createSums: (positions) => {
            isFound = true;
            return race.createSums(positions);
          },
        }),
      );
      return isFound;
    };
    expect(isLookedFor(150, 1.5, 2)).toBe(true);
    expect(isLookedFor(151, 1.5, 2)).toBe(false);
    expect(isLookedFor(151, 1.5, 1.5)).toBe(true);
    expect(isLookedFor(151, 1.7, 2)).toBe(true);
  });

  it("is let go where it does not get ahead, or the chosen one is better all in all", () => {
    const { race } = open();
    expect(finish(catchUp({ ...race, mark: { ...race.mark, stress: 0.001 } }))).toBeNull();
    expect(finish(catchUp({ ...race, mark: { ...race.mark, neighbourhood: 1.1 } }))).toBeNull();
    const better = { ...race.chosen, neighbourhood: 9 };
    expect(finish(catchUp({ ...race, chosen: better }))).toBeNull();
  });

  it("is the one with least stress, or hardly more and far fewer crossings", () => {
    const many = { crossings: 1, fineCrossings: 1 };
    const { race, straight } = open({ mark: { ...many, neighbourhood: 0 }, chosen: many });
    const worse = race.assess(drawStraight().map((place, k) => (k % 2 === 0 ? 0.7 * place : place)));
    expect(worse.stress).toBeGreaterThan(straight.stress);
    for (const candidates of [
      [worse, straight],
      [straight, worse],
    ])
      expect(finish(catchUp({ ...race, candidates }))?.stress).toBe(straight.stress);
    const bent = { ...worse, stress: 1.2 * straight.stress, crossings: 0.5 * straight.crossings };
    expect(finish(catchUp({ ...race, candidates: [straight, bent] }))?.stress).toBe(worse.stress);
  });
});
