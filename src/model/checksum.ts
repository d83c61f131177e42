/**
 * FNV-1a over the UTF-16 code units of a text, 32 bits: finds what a damaged disk changes, not what an enemy does. A text
 * may be summed up part by part: `before` is the sum of the parts before.
 */
export function checksum(text: string, before = 0x811c9dc5): number {
  let sum = before;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
