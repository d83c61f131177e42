import { describe, expect, it } from "vitest";

import { buildSummary } from "../../../src/evidence/build-summary";
import { buildHealthNetwork } from "../../health-network";

describe("buildSummary", () => {
  it("counts what there is and lists sentences by number", () => {
    const network = buildHealthNetwork();
    const lines = buildSummary(network);
    expect(lines[0]).toBe(
      `${network.actors.length} actors, ${network.relationships.length} relationships, ` +
        `${network.actors.flatMap(({ facts }) => facts).length} facts, ${network.stories.length} stories`,
    );
    expect(lines[1]).toMatch(/^\d+ of \d+ passages exact$/);
    expect(lines[2]).toMatch(/^article: \d+ of 9 sentences cited$/);
    expect(lines[3]).toMatch(/^ {2}sentences no passage cites: /);
  });

  it("looks at the first paragraphs only where it is told how many", () => {
    expect(buildSummary(buildHealthNetwork(), 1)[2]).toMatch(/^article: \d of 2 sentences cited$/);
  });

  it("says none where there is none, and needs no source", () => {
    const network = { ...buildHealthNetwork(), sources: [], actors: [], relationships: [], stories: [] };
    expect(buildSummary(network)).toEqual([
      "0 actors, 0 relationships, 0 facts, 0 stories",
      "0 of 0 passages exact",
    ]);
  });
});
