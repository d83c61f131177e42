import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readProjectFile, writeProjectFile } from "../../../src/formats/project-file";
import { describeProblem } from "../../describe-problem";
import { LIMITS } from "../../../src/model/schema-parts";
import { buildHealthNetwork } from "../../health-network";
import { buildLongNetwork } from "../build-long-network";

const VERSION_1 = join(import.meta.dirname, "..", "..", "fixtures", "project-files", "v1.json");

function problemsOf(text: string): readonly string[] {
  const read = readProjectFile(text);
  return read.ok ? [] : read.error.map(describeProblem);
}

function networkOf(text: string) {
  const read = readProjectFile(text);
  if (!read.ok) throw new Error(read.error.map(describeProblem).join("\n"));
  return read.value;
}

describe("readProjectFile", () => {
  it("reads a file that begins with a byte order mark", () => {
    const text = readFileSync(VERSION_1, "utf8");
    expect(networkOf(`\uFEFF${text}`)).toEqual(networkOf(text));
  });

  it.each(["", " \n\t ", "\uFEFF"])("says of %j that it is empty", (text) => {
    expect(problemsOf(text)).toEqual(["the file is empty"]);
  });

  it("says where a file stops being JSON, by line and column", () => {
    expect(problemsOf('{\n  "format": "entente",\n  "version": 1,\n}')).toEqual([
      "not valid JSON at line 4, column 1: a key in double quotes is expected here",
    ]);
  });

  it("refuses nesting beyond 64 levels before it is parsed, even a million deep and never closed", () => {
    const atLimit = `${"[".repeat(64)}${"]".repeat(64)}`;
    expect(problemsOf(atLimit)[0]).toMatch(/^not an Entente project file/);
    expect(problemsOf(`[${atLimit}]`)).toEqual([
      "nested more than 64 levels deep at line 1, column 65; no project file is",
    ]);
    expect(problemsOf("[".repeat(1_000_000))[0]).toMatch(/^nested more than 64 levels deep/);
  });

  it("refuses a file beyond the stated size without looking into it", () => {
    const tooLarge = " ".repeat(LIMITS.fileLength + 1);
    expect(problemsOf(tooLarge)).toEqual([
      "the file has 134,217,729 characters; Entente opens at most 134,217,728",
    ]);
  });

  it("reads no part of a file that was cut off, wherever the cut", () => {
    const text = readFileSync(VERSION_1, "utf8").trimEnd();
    const cuts = Array.from({ length: text.length }, (_, length) => problemsOf(text.slice(0, length)));
    const early = /^not valid JSON at line \d+, column \d+: the text ends too early$/;
    expect(cuts[0]).toEqual(["the file is empty"]);
    expect(
      cuts.slice(1).filter((problems) => problems.length !== 1 || !early.test(problems[0] ?? "")),
    ).toEqual([]);
  });
});

describe("writeProjectFile", () => {
  it("writes what reads as the same network", () => {
    for (const network of [buildHealthNetwork(), networkOf(readFileSync(VERSION_1, "utf8"))]) {
      expect(networkOf(writeProjectFile(network))).toStrictEqual(network);
    }
  });

  it("writes the same text again after reading it", () => {
    const text = writeProjectFile(networkOf(readFileSync(VERSION_1, "utf8")));
    expect(writeProjectFile(networkOf(text))).toBe(text);
  });

  it("writes keys in one order whatever order they were in, and ends with a line feed", () => {
    const { actors, ...rest } = buildHealthNetwork();
    const turned = {
      ...rest,
      actors: actors.map((actor) => Object.fromEntries(Object.entries(actor).reverse())),
    };
    // The entries are the same, only their order differs.
    expect(turned).toEqual({ ...rest, actors });
    const text = writeProjectFile(Object.assign(buildHealthNetwork(), turned));
    expect(text).toBe(writeProjectFile(buildHealthNetwork()));
    expect(text.startsWith('{\n  "format": "entente",\n  "version": 1,\n  "title"')).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("changes one line when one position changes", () => {
    const network = buildHealthNetwork();
    const actors = network.actors.map((actor, at) => ({
      ...actor,
      position: { x: at, y: at === 1 ? 7 : at, pinned: false },
    }));
    const moved = actors.map((actor, at) =>
      at === 1 ? { ...actor, position: { ...actor.position, y: 8 } } : actor,
    );
    const before = writeProjectFile({ ...network, actors }).split("\n");
    const after = writeProjectFile({ ...network, actors: moved }).split("\n");
    expect(after.filter((line, at) => line !== before[at]).map((line) => line.trim())).toEqual(['"y": 8,']);
  });

  it("writes unknown keys back behind the known ones, and never over them", () => {
    const network = { ...buildHealthNetwork(), extra: { title: "usurped", madeBy: "x" } };
    const written: unknown = JSON.parse(writeProjectFile(network));
    expect(written).toMatchObject({ title: network.title, madeBy: "x" });
    expect(Object.keys(Object(written)).at(-1)).toBe("madeBy");
  });
});

describe("a long project file", () => {
  const long = buildLongNetwork();

  it("has an actor and a relationship a line, and gives the same network back", () => {
    const text = writeProjectFile(long);
    expect(networkOf(text)).toEqual(long);
    const lines = text.split("\n");
    expect(lines.filter((line) => line.startsWith('    {"id":"actor-'))).toHaveLength(20_001);
    expect(lines.length).toBeLessThan(20_001 + 200);
  });

  it("is not misled by texts that look like its lists, nor by an empty list", () => {
    const trap = {
      ...long,
      title: 'a\n  "nodes": []\n  "links": []',
      relationships: [],
      actors: [...long.actors, ...buildLongNetwork(20_001).actors.slice(10_001)],
      extra: { '  "nodes"': [], later: { nodes: [], links: [] } },
    };
    expect(networkOf(writeProjectFile(trap))).toEqual(trap);
  });
});
