/** A figure that is only known to be at least (≥) or at most (≤) so much keeps its bound. */
const exactly = (value) => (value === null || value === undefined ? null : { value, bound: "" });

const frame = (phase, share) => (page) => exactly(page[phase]?.[share]);
const phases = [
  ["layout", "laying out"],
  ["pan", "panning"],
  ["zoom", "zooming"],
  ["drag", "dragging"],
];

const less = (words, digits, read) => ({ words: `${words} ↓`, digits, isMoreBetter: false, read });
const more = (words, digits, read) => ({ words: `${words} ↑`, digits, isMoreBetter: true, read });

/** What is measured: in words, to how many digits, whether more is better, and where a visit has it. */
const MEASURES = [
  less("settle, s", 2, (page) => ({ value: page.settleMs / 1000, bound: page.isSettled ? "" : "≥" })),
  less("stress", 4, (page) => exactly(page.quality.stress)),
  more("neighbourhood preservation", 3, (page) => exactly(page.quality.neighbourhood)),
  less("crossings", 5, (page) => exactly(page.quality.crossings)),
  less("longest task until rest, ms", 0, (page) =>
    page.longestTaskMs > 0 ? exactly(page.longestTaskMs) : { value: 50, bound: "≤" },
  ),
  ...phases.flatMap(([phase, words]) => [
    less(`frame ${words}, median, ms`, 1, frame(phase, "median")),
    less(`frame ${words}, p95, ms`, 1, frame(phase, "p95")),
    more(`content frames a second, ${words}`, 1, frame(phase, "perSecond")),
  ]),
  less("first draw, ms", 0, (page) => exactly(page.firstDrawMs)),
  less("heap of the page, MB", 1, (page) => exactly(page.heap?.page)),
  less("heap of its workers, MB", 1, (page) => exactly(page.heap?.workers)),
  less("heap, both, MB", 1, (page) =>
    typeof page.heap?.workers === "number" ? exactly(page.heap.page + page.heap.workers) : null,
  ),
  less("JavaScript, kB gz", 1, (page) => exactly(page.scriptsKb)),
];

const BOUND_OF_OPPOSITE = { "≥": "≤", "≤": "≥", "": "" };

/** The figure in the middle, with its bound; of an even number, the smaller of the two. */
function takeMedian(figures) {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a.value - b.value);
  return known[Math.floor((known.length - 1) / 2)] ?? null;
}

/** By how many times ours is better, null where that cannot be said. */
function compare(ours, theirs, isMoreBetter) {
  if (!ours || !theirs) return null;
  const [above, below] = isMoreBetter ? [ours, theirs] : [theirs, ours];
  const bounds = new Set([above.bound, BOUND_OF_OPPOSITE[below.bound]].filter((bound) => bound !== ""));
  // Bounds that pull the ratio both ways, as when neither page came to rest, leave nothing to say.
  if (bounds.size > 1 || !(above.value > 0 && below.value > 0)) return null;
  return { value: above.value / below.value, bound: [...bounds][0] ?? "" };
}

const write = (figure, digits) => (figure ? `${figure.bound}${figure.value.toFixed(digits)}` : "n/a");

/**
 * Rows of one size from the visits to both pages: medians, and by how many times ours is better (less than 1: worse).
 * @returns {{ measure: string, theirs: string, ours: string, timesBetter: string }[]}
 */
export function buildRows({ ours, theirs }) {
  return MEASURES.map(({ words, digits, isMoreBetter, read }) => {
    const our = takeMedian(ours.map(read));
    const their = takeMedian(theirs.map(read));
    const ratio = compare(our, their, isMoreBetter);
    return {
      measure: words,
      theirs: write(their, digits),
      ours: write(our, digits),
      timesBetter: ratio ? `${write(ratio, 2)}×` : "–",
    };
  });
}

/** The rows as a table in Markdown. */
export function formatTable(title, rows) {
  const lines = [
    ["measure", "d3-force + Canvas", "Entente", "times better"],
    ...rows.map(({ measure, theirs, ours, timesBetter }) => [measure, theirs, ours, timesBetter]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const join = (cells) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [`## ${title}`, "", join(lines[0]), rule, ...lines.slice(1).map(join), ""].join("\n");
}
