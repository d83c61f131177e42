/** Arrays of numbers in memory of their own. */
type Numbers = Int32Array | Float64Array | Float32Array | Uint8Array | Uint16Array;

/**
 * An object with copies of its arrays of numbers, whose memory can go to a worker for good while the page keeps the
 * originals. What is left to the browser to copy is written number by number into memory that grows: for the 3 MB of a
 * hundred thousand actors that holds the page up two to three times as long.
 */
export function copyForTransfer<Parts extends object>(
  parts: Parts,
): { readonly copy: Parts; readonly memory: readonly ArrayBuffer[] } {
  const copies: Record<string, Numbers> = {};
  const memory: ArrayBuffer[] = [];
  for (const [name, value] of Object.entries(parts)) {
    if (!isNumbers(value)) continue;
    const copied = value.slice();
    copies[name] = copied;
    memory.push(copied.buffer);
  }
  return { copy: Object.assign({ ...parts }, copies), memory };
}

function isNumbers(value: unknown): value is Numbers {
  return (
    value instanceof Int32Array ||
    value instanceof Float64Array ||
    value instanceof Float32Array ||
    value instanceof Uint8Array ||
    value instanceof Uint16Array
  );
}
