const PAGE = 8;

/** Where a key leads in a list of `count` lines, round and round; `null` for a key that leads nowhere. */
export function findNextPlace(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (place + 1) % count;
  if (key === "ArrowUp") return (place - 1 + count) % count;
  if (key === "PageDown") return Math.min(place + PAGE, count - 1);
  if (key === "PageUp") return Math.max(place - PAGE, 0);
  return null;
}
