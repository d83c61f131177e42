import { expect, it } from "vitest";

import { gatherBlob } from "../../../src/app/gather-blob";

it("puts all parts into one file, in their order", async () => {
  const parts = Array.from({ length: 5 }, (_, at) => `${at}台`.repeat(200_000));
  const blob = await gatherBlob(parts, "text/csv;charset=utf-8");
  expect(blob.type).toBe("text/csv;charset=utf-8");
  expect(await blob.text()).toBe(parts.join(""));
});

it("makes an empty file of nothing", async () => {
  expect((await gatherBlob([], "text/plain")).size).toBe(0);
});
