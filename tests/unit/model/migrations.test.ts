import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readProjectFile } from "../../../src/formats/project-file";
import { CURRENT_VERSION, migrateFile, type Migration, MIGRATIONS } from "../../../src/model/migrations";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures", "project-files");
const fixtureOf = (version: number) => join(FIXTURES, `v${version}.json`);

/** What is wrong with a list of migrations up to a version, given which versions have a fixture; nothing if all is well. */
function findGaps(
  migrations: readonly Migration[],
  newest: number,
  hasFixture: (version: number) => boolean,
) {
  const gaps: string[] = [];
  for (let version = 1; version < newest; version++) {
    const steps = migrations.filter(({ from }) => from === version);
    if (steps.length !== 1) gaps.push(`${steps.length} migrations from version ${version}`);
  }
  for (const { from, to } of migrations) {
    if (to !== from + 1) gaps.push(`a migration from ${from} to ${to}`);
    if (!hasFixture(from)) gaps.push(`no file of version ${from} tests its migration`);
  }
  return gaps;
}

const rename: Migration = {
  from: 1,
  to: 2,
  migrate: ({ nodes, ...rest }) => ({ ...rest, actors: nodes }),
};

describe("MIGRATIONS", () => {
  it("leads from every version to the current one, each step tested by a file of its version", () => {
    expect(findGaps(MIGRATIONS, CURRENT_VERSION, (version) => existsSync(fixtureOf(version)))).toEqual([]);
  });

  it("would fail that test with an untested, a missing, a doubled or a leaping migration", () => {
    expect(findGaps([rename], 2, () => true)).toEqual([]);
    expect(findGaps([rename], 2, () => false)).toEqual(["no file of version 1 tests its migration"]);
    expect(findGaps([], 2, () => true)).toEqual(["0 migrations from version 1"]);
    expect(findGaps([rename, rename], 2, () => true)).toEqual(["2 migrations from version 1"]);
    expect(findGaps([{ ...rename, to: 3 }], 2, () => true)).toEqual(["a migration from 1 to 3"]);
  });

  it("reads a file of every version as the network it was when it was written", () => {
    for (let version = 1; version <= CURRENT_VERSION; version++) {
      const read = readProjectFile(readFileSync(fixtureOf(version), "utf8"));
      const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `v${version}.network.json`), "utf8"));
      // Later code may fill in more than was written then, such as a new field of a view.
      expect(read).toMatchObject({ ok: true, value: expected });
    }
  });
});

describe("migrateFile", () => {
  it("goes step by step, sets the version, and leaves the old file as it was", () => {
    const old = { version: 1, nodes: [1] };
    const more: Migration = { from: 2, to: 3, migrate: (content) => ({ ...content, added: true }) };
    expect(migrateFile(old, 1, 3, [more, rename])).toEqual({ version: 3, actors: [1], added: true });
    expect(old).toEqual({ version: 1, nodes: [1] });
  });

  it("gives a file of the newest version back untouched", () => {
    const file = { version: 3 };
    expect(migrateFile(file, 3, 3, [])).toBe(file);
  });

  it("says which step is lacking", () => {
    expect(() => migrateFile({}, 1, 2, [])).toThrow("no migration from version 1 to 2");
  });
});
