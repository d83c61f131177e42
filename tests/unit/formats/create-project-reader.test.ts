import { describe, expect, it } from "vitest";

import { createProjectReader } from "../../../src/formats/create-project-reader";
import { ENTRIES_PER_PART } from "../../../src/formats/list-network-parts";
import { writeProjectFile } from "../../../src/formats/project-file";
import type { FromProjectReader } from "../../../src/formats/project-reader-protocol";
import { checksum } from "../../../src/model/checksum";
import type { Network } from "../../../src/model/network";
import { buildActor, buildRelationship, buildSmallNetwork } from "../analysis/build-test-network";

const MANY = 2 * ENTRIES_PER_PART + 1;

/** A network of so many actors in a row, each tied to the next. */
function buildRow(count: number): Network {
  const actors = Array.from({ length: count }, (_, at) => buildActor(`actor-${at}`));
  return {
    ...buildSmallNetwork(),
    actors,
    relationships: actors.slice(1).map((_, at) => buildRelationship(`actor-${at}`, `actor-${at + 1}`)),
  };
}

/** All that a reader says of a file, asked for part by part. */
async function readAll(file: Blob): Promise<readonly FromProjectReader[]> {
  const said: FromProjectReader[] = [];
  const { receive } = createProjectReader((message) => said.push(message));
  await receive({ type: "read", file });
  for (let before = 0; before < said.length; before++) await receive({ type: "next" });
  return said;
}

describe("a reader of project files", () => {
  it("sends a sound network in parts that make it up again", async () => {
    const network = buildRow(MANY);
    const said = await readAll(new Blob([writeProjectFile(network)]));
    const head = said.find((message) => message.type === "head");
    const actors = said.filter((message) => message.type === "actors");
    const relationships = said.filter((message) => message.type === "relationships");
    expect(actors.map(({ entries }) => entries.length)).toEqual([ENTRIES_PER_PART, ENTRIES_PER_PART, 1]);
    expect({
      ...head?.head,
      actors: actors.flatMap(({ entries }) => entries),
      relationships: relationships.flatMap(({ entries }) => entries),
    }).toEqual(network);
  });

  it("gives the file as it was read, with the checksum of its text, whatever stands before it", async () => {
    const text = writeProjectFile(buildRow(2)).replace("a_", "台");
    const said = await readAll(new Blob(["\uFEFF", text]));
    const written = said.find((message) => message.type === "written")?.written;
    expect(written).toMatchObject({ check: checksum(text), length: text.length });
    expect(await written?.content.text()).toBe(text);
  });

  it("sends one part at a time, and the next when it is asked for", async () => {
    const said: FromProjectReader[] = [];
    const { receive } = createProjectReader((message) => said.push(message));
    await receive({ type: "read", file: new Blob([writeProjectFile(buildRow(MANY))]) });
    expect(said.filter(({ type }) => type !== "progress").map(({ type }) => type)).toEqual([
      "written",
      "head",
    ]);
    await receive({ type: "next" });
    expect(said.at(-1)?.type).toBe("actors");
  });

  it("says how far it is, never less than before and never twice the same", async () => {
    const said = await readAll(new Blob([writeProjectFile(buildRow(20_000))]));
    const shares = said.flatMap((message) => (message.type === "progress" ? [message.share] : []));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it("sends no part of a file that is wrong at its very end", async () => {
    const text = writeProjectFile(buildRow(MANY));
    for (const damaged of [
      text.slice(0, -3),
      text.replace(`"target": "actor-${MANY - 1}"`, '"target": "nobody"'),
    ]) {
      const said = await readAll(new Blob([damaged]));
      expect(said.filter(({ type }) => type !== "progress").map(({ type }) => type)).toEqual(["refused"]);
    }
  });

  it("refuses what is not UTF-8, also where a character is cut at the end", async () => {
    for (const bytes of [new Uint8Array([0xff, 0xfe, 0x7b]), new TextEncoder().encode("{台").slice(0, -1)]) {
      const said = await readAll(new Blob([bytes]));
      expect(said.at(-1)).toEqual({ type: "not-utf8" });
    }
  });
});
