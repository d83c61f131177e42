import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { writeProjectFile } from "../../../src/formats/project-file";
import { writeProjectFileJsonSchema } from "../../../src/formats/project-file-json-schema";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import { buildHealthNetwork } from "../../health-network";
import { buildTestFile, buildTestPassage } from "../model/build-test-file";
import { type JsonSchema, matchesJsonSchema } from "./match-json-schema";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const published = readFileSync(join(ROOT, "public", "entente-project-v1.schema.json"), "utf8");
const schema: JsonSchema = JSON.parse(published);

describe("the published JSON Schema", () => {
  it("is the one the validator gives now (else run npm run data:schema)", () => {
    expect(published).toBe(writeProjectFileJsonSchema());
  });

  it("takes the files the app takes", () => {
    const files: readonly unknown[] = [
      buildTestFile(),
      buildTestFile({ madeBy: 1, title: "one text" }),
      JSON.parse(writeProjectFile(buildHealthNetwork())),
      JSON.parse(readFileSync(join(ROOT, "tests", "fixtures", "project-files", "v1.json"), "utf8")),
      JSON.parse(readFileSync(join(ROOT, "data", "taiwan-science-diplomacy.json"), "utf8")),
    ];
    for (const file of files) {
      expect(parseProjectFile(file).ok).toBe(true);
      expect(matchesJsonSchema(file, schema)).toBe(true);
    }
  });

  it("refuses what the app refuses, but for ids that do not resolve and ends before beginnings", () => {
    const [node = {}] = buildTestFile().nodes;
    const [link = {}] = buildTestFile().links;
    const [sector = {}] = buildTestFile().sectors;
    const nodes = (changes: object) => ({ nodes: [{ ...node, ...changes }], links: [], stories: [] });
    const view = (content: object) => ({
      stories: [{ id: "s", title: "", steps: [{ id: "1", title: "", view: content }] }],
    });
    const spoiled: readonly Record<string, unknown>[] = [
      { format: "other" },
      { version: 2 },
      { title: 5 },
      { title: {} },
      { title: { "not a tag": "x" } },
      { nodes: {} },
      { sectors: [{ ...sector, color: "red" }] },
      nodes({ id: " " }),
      nodes({ id: "x".repeat(501) }),
      nodes({ label: { en: 5 } }),
      nodes({ kind: undefined }),
      nodes({ place: { lat: 91, lon: 0 } }),
      nodes({ place: { country: "tw", lat: 1, lon: 0 } }),
      nodes({ facts: [{ label: "x", value: "1", qualifier: "over" }] }),
      nodes({ facts: [{ label: "x", value: 1, qualifier: "about" }] }),
      nodes({ evidence: [buildTestPassage({ start: -1 })] }),
      nodes({ evidence: [buildTestPassage({ exact: "" })] }),
      { links: [{ ...link, status: "hoped" }] },
      { links: [{ ...link, since: 1.5 }] },
      view({ kind: "globe" }),
      view({ zoom: 1 }),
      view({ camera: { x: 0, y: 0, zoom: 0 } }),
      view({ focus: { actors: [], degrees: 4 } }),
    ];
    const taken = spoiled.flatMap((changes) => {
      const file: unknown = JSON.parse(JSON.stringify(buildTestFile(changes)));
      const takers = [
        ...(parseProjectFile(file).ok ? ["the app"] : []),
        ...(matchesJsonSchema(file, schema) ? ["the schema"] : []),
      ];
      return takers.map((taker) => `${JSON.stringify(changes)} by ${taker}`);
    });
    expect(taken).toEqual([]);
  });
});
