import { describe, expect, it } from "vitest";

import { writeChange, writeDocument } from "../../../src/app/write-work";
import { readProjectFile } from "../../../src/formats/project-file";
import { keepWritten } from "../../../src/app/written-files";
import { buildDocument } from "../../../src/store/build-document";
import { unpinAll } from "../../../src/store/change-document";
import { checksum } from "../../../src/model/checksum";
import { type JournalChange, readJournalChange, writeJournalChange } from "../../../src/store/journal-change";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildLongNetwork } from "../build-long-network";

describe("writing a document to be kept", () => {
  it("is done at once where it is short, so that a page that closes loses nothing", () => {
    const written = writeDocument(buildDocument(buildSmallNetwork()));
    if (written instanceof Promise || written.content instanceof Blob) throw new Error("not at once");
    expect(written.check).toBe(checksum(written.content));
  });

  it("is done by and by where it is long, as a blob of the very same text with its checksum", async () => {
    const network = buildLongNetwork();
    const writing = writeDocument(buildDocument(network));
    expect(writing).toBeInstanceOf(Promise);
    const { content, check, length } = await writing;
    if (!(content instanceof Blob)) throw new Error("no blob");
    const text = await content.text();
    expect(readProjectFile(text)).toEqual({ ok: true, value: network });
    expect(check).toBe(checksum(text));
    expect(length).toBe(text.length);
  });
});

describe("a document that was opened from a file", () => {
  const written = { content: new Blob(["as it was read"]), check: 1, length: 14 };
  const open = () => {
    const document = buildDocument(buildLongNetwork());
    keepWritten(document.network, written);
    return document;
  };

  it("is kept as that very file, which is given out once", async () => {
    const document = open();
    expect(await writeDocument(document)).toBe(written);
    expect((await writeDocument(document)).length).toBeGreaterThan(written.length);
  });

  it("is written anew once anything of it has changed", async () => {
    expect((await writeDocument(unpinAll(open()))).length).toBeGreaterThan(written.length);
  });
});

describe("writing a change to be kept", () => {
  const moveSo = (count: number): JournalChange => ({
    patches: [{ op: "replace", path: ["network", "title"], value: "a] }" }],
    places: Array.from({ length: count }, (_, at) => [at, at / 7, 5 - at]),
  });

  it.each([0, 1, 3999])("is done at once where %i actors have moved", (count) => {
    expect(writeChange(moveSo(count))).toBe(writeJournalChange(moveSo(count)));
  });

  it.each([4000, 10_001])("comes to the same by and by where %i have", async (count) => {
    const writing = writeChange(moveSo(count));
    expect(writing).toBeInstanceOf(Promise);
    expect(readJournalChange(await writing)).toEqual({ ok: true, value: moveSo(count) });
  });
});
