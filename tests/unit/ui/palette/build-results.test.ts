import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../../src/store/create-app-store";
import { selectSearch } from "../../../../src/store/select-search";
import { buildResults, buildStart } from "../../../../src/ui/palette/build-results";
import { buildHealthNetwork } from "../../../health-network";

const store = createAppStore({ network: buildHealthNetwork() });
const find = (query: string) => selectSearch(store.getState()).find(query, 80);

describe("buildResults", () => {
  it("puts names before commands, sentences and quoted words", () => {
    const groups = buildResults(find("biobank"), [{ id: "help" }]);
    expect(groups.map((group) => group.id)).toEqual(["actors", "commands", "relationships", "passages"]);
    expect(groups[0]?.entries[0]).toMatchObject({ type: "hit", key: "actor consortium" });
  });

  it("leaves out groups with nothing in them", () => {
    expect(buildResults([], [])).toEqual([]);
    expect(buildResults(find("thailand"), []).map((group) => group.id)).not.toContain("commands");
  });

  it("gives every line a key of its own", () => {
    const keys = buildResults(find("a"), [{ id: "help" }, { id: "fit" }]).flatMap((group) =>
      group.entries.map((entry) => entry.key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(5);
  });
});

describe("buildStart", () => {
  it("offers at most five recent choices, then every command", () => {
    const recent = store
      .getState()
      .document.network.actors.slice(0, 7)
      .map(({ id }) => ({ type: "actor", id }) as const);
    const groups = buildStart(recent, [{ id: "fit" }, { id: "help" }]);
    expect(groups.map((group) => [group.id, group.entries.length])).toEqual([
      ["recent", 5],
      ["commands", 2],
    ]);
  });

  it("begins with the commands when nothing was chosen yet", () => {
    expect(buildStart([], [{ id: "fit" }]).map((group) => group.id)).toEqual(["commands"]);
  });
});
