import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const SHIPPED = join(ROOT, "data", "taiwan-science-diplomacy.json");
const FOLDER = mkdtempSync(join(tmpdir(), "entente-check-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Runs `npm run data:check` on the shipped file, or on one with another text. */
function check(text?: string) {
  const path = join(FOLDER, "project.json");
  if (text !== undefined) writeFileSync(path, text);
  const args = [join(ROOT, "data", "check.mjs"), ...(text === undefined ? [] : [path])];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

describe("data/check.mjs", () => {
  it("passes the shipped network, and says how much of the article is cited", () => {
    const { status, stdout, stderr } = check();
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ actors, \d+ relationships, \d+ facts/);
    expect(stdout).toMatch(/article: \d+ of 35 sentences cited/);
  });

  it("fails where one word of the article has changed, naming each passage that is lost", () => {
    const changed = readFileSync(SHIPPED, "utf8").replace(
      "data from 33 biobanks, representing",
      "data from 34 biobanks, representing",
    );
    const { status, stderr } = check(changed);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nodes\[\d+\] \([\w-]+\)\..*evidence\[\d+\]: “.*” is missing, not exact$/m);
    expect(stderr).toMatch(/\d+ to mend in .*project\.json/);
  });

  it("fails where the file is not sound, naming the place", () => {
    const { status, stderr } = check('{"format": "entente", "version": 1, "nodes": [{}], "links": []}');
    expect(status).toBe(1);
    expect(stderr).toContain("“title” is missing\n");
    expect(stderr).toContain("nodes[0]: “label” is missing\n");
  });
});
