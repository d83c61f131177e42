import { expect, it } from "vitest";
import { copyForTransfer } from "../../../src/model/copy-for-transfer";

it("copies each array of numbers into memory of its own, and leaves all else", () => {
  const parts = {
    whole: Int32Array.of(1, -2),
    fine: Float64Array.of(0.1, Number.NaN),
    short: Float32Array.of(0.5),
    small: Uint16Array.of(65_535),
    bytes: Uint8Array.of(255, 0).subarray(0, 1),
    names: ["a"],
    count: 3,
    nothing: undefined,
  };
  const { copy, memory } = copyForTransfer(parts);
  expect(copy).toEqual(parts);
  expect(copy.names).toBe(parts.names);
  expect(memory).toEqual([
    copy.whole.buffer,
    copy.fine.buffer,
    copy.short.buffer,
    copy.small.buffer,
    copy.bytes.buffer,
  ]);
  // Only what is said goes over.
  expect(copy.bytes.buffer.byteLength).toBe(1);
  structuredClone(memory, { transfer: [...memory] });
  expect(copy.whole).toHaveLength(0);
  expect([...parts.whole]).toEqual([1, -2]);
});
