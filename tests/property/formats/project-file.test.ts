import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";

import { findJsonError } from "../../../src/formats/find-json-error";
import { readProjectFile, writeProjectFile } from "../../../src/formats/project-file";
import { describeProblem } from "../../describe-problem";
import { type JsonSchema, matchesJsonSchema } from "../../unit/formats/match-json-schema";
import { anyProjectFile } from "../project-file-arbitrary";

/** Whole files take long to make on a busy machine; these tests are about what is right, not about speed. */
const PATIENCE_MS = 60_000;
const ROOT = join(import.meta.dirname, "..", "..", "..");
const SCHEMA: JsonSchema = JSON.parse(
  readFileSync(join(ROOT, "public", "entente-project-v1.schema.json"), "utf8"),
);

function networkOf(text: string) {
  const read = readProjectFile(text);
  if (!read.ok) throw new Error(read.error.map(describeProblem).join("\n"));
  return read.value;
}

/** The same JSON with keys in order everywhere and views left out: these are completed when they are read. */
const sorted = (json: unknown): string =>
  JSON.stringify(
    json,
    (_, value: unknown) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.entries(value)
        .filter(([key]) => key !== "view")
        .toSorted(([one], [other]) => (one < other ? -1 : 1));
    },
    PATIENCE_MS,
  );

describe("the project file", () => {
  it(
    "reads and writes any network without loss, unknown keys included",
    () => {
      fc.assert(
        fc.property(anyProjectFile, (file) => {
          const network = networkOf(JSON.stringify(file));
          const written = writeProjectFile(network);
          // Unlike toStrictEqual this takes a key “constructor” for a key.
          expect(isDeepStrictEqual(networkOf(written), network)).toBe(true);
          expect(writeProjectFile(networkOf(written))).toBe(written);
          expect(sorted(JSON.parse(written))).toBe(sorted(file));
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "is taken by the published schema whenever the app takes it",
    () => {
      fc.assert(
        fc.property(anyProjectFile, (file) => {
          const json: unknown = JSON.parse(JSON.stringify(file));
          expect(readProjectFile(JSON.stringify(json)).ok).toBe(true);
          expect(matchesJsonSchema(json, SCHEMA)).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "gives a network or problems for any text, and never throws",
    () => {
      const damaged = fc
        .record({
          file: anyProjectFile,
          at: fc.nat(),
          length: fc.nat(20),
          insert: fc.oneof(
            fc.string({ maxLength: 5 }),
            fc.constantFrom("null", "{}", "1e999", '"', "[[", "\\"),
          ),
        })
        .map(({ file, at, length, insert }) => {
          const text = JSON.stringify(file);
          const start = at % text.length;
          return text.slice(0, start) + insert + text.slice(start + length);
        });
      fc.assert(
        fc.property(fc.oneof(damaged, fc.string(), fc.json()), (text) => {
          const read = readProjectFile(text);
          const written = read.ok ? writeProjectFile(read.value) : "";
          expect(read.ok ? writeProjectFile(networkOf(written)) : "").toBe(written);
          expect(read.ok ? 1 : read.error.length).toBeGreaterThan(0);
        }),
        { numRuns: 120 },
      );
    },
    PATIENCE_MS,
  );
});

describe("findJsonError", () => {
  /** Units that may have to be read to know a word or an escape for what it is. */
  const LONGEST_TOKEN = 6;
  /** Whether a text could still become JSON if it went on. */
  const isBeginning = (text: string) => findJsonError(text).reason === "ends-early";

  it(
    "places the error where the text before it could still have become JSON, and with it no more",
    () => {
      const spoiled = fc
        .record({
          json: fc.json(),
          at: fc.nat(),
          insert: fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 3 }),
        })
        .map(({ json, at, insert }) => {
          const start = at % (json.length + 1);
          return json.slice(0, start) + insert + json.slice(start);
        });
      fc.assert(
        fc.property(spoiled, (text) => {
          fc.pre(!isJson(text));
          const { offset } = findJsonError(text);
          expect(offset).toBeLessThanOrEqual(text.length);
          expect(isJson(text.slice(0, offset)) || isBeginning(text.slice(0, offset))).toBe(true);
          fc.pre(offset < text.length);
          expect(isBeginning(text.slice(0, offset + LONGEST_TOKEN))).toBe(false);
        }),
      );
    },
    PATIENCE_MS,
  );

  function isJson(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
});
