import { describe, expect, it } from "vitest";

import { countAnchors } from "../../../src/evidence/count-anchors";
import { locateEvidence } from "../../../src/evidence/locate-evidence";
import { buildHealthNetwork } from "../../health-network";

const network = buildHealthNetwork();

describe("countAnchors", () => {
  it("takes the firmest of several passages", () => {
    const [actor] = network.actors;
    const one = locateEvidence(network).find(
      ({ owner }) => owner.type === "actor" && owner.actor === actor?.id,
    );
    if (!actor || !one) throw new Error("The test network's first actor has no passage.");
    const missing = { ...one, anchor: { state: "missing" } } as const;
    const only = { ...network, actors: [{ ...actor, facts: [] }], relationships: [] };
    expect(countAnchors(only, [missing, one]).actors.get(one.anchor.state)).toBe(1);
    expect(countAnchors(only, [missing]).actors.get("missing")).toBe(1);
    expect(countAnchors(only, []).actors.get("unproved")).toBe(1);
  });

  it("does not take an actor's fact for the actor", () => {
    const located = locateEvidence(network).filter(({ owner }) => owner.type === "fact");
    expect(located.length).toBeGreaterThan(0);
    const counts = countAnchors(network, located);
    expect(counts.actors.get("unproved")).toBe(network.actors.length);
    expect(counts.facts.get("unproved")).toBeLessThan(located.length);
  });
});
