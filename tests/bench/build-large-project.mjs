// Seeded project files of any size, as text: a register of actors with Chinese and English names, sectors, kinds, years,
// statuses and quotes from one article, tied by preferential attachment, so that some actors have thousands of ties.

function createRandom(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 4294967296;
}

const PLACES = ["Taipei", "Hsinchu", "Tainan", "Delhi", "Osaka", "Lyon", "Leeds", "Oslo", "Perth", "Lima"];
const FIELDS = ["Genomics", "Optics", "Forestry", "Health", "Chip", "Climate", "Ocean", "Data", "Energy"];
const BODIES = ["Institute", "Agency", "Council", "Laboratory", "Centre", "University", "Ministry", "Fund"];
const STATUSES = ["operating", "signed", "proposed", "obstacle"];
const SYMBOLS = ["circle", "square", "diamond", "triangle", "star", "cross", "wye", "plus"];
const VERBS = ["works with", "signed an agreement with", "funds", "advises", "shares data with"];

const hex = (random) =>
  `#${Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, "0")}`;

/**
 * A project file's text. `hub` ties the first actor to so many others; `positioned` gives every actor a place, so that
 * the app has nothing to lay out, and pins the first; `padding` is the length of each actor's summary in characters, to reach a size.
 */
export function buildLargeProject({
  actors,
  relationships,
  sectors = 20,
  hub = 0,
  positioned = true,
  padding = 0,
  seed = 1,
}) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = Array.from(
    { length: 400 },
    (_, at) =>
      `In ${1990 + (at % 35)} the ${pick(FIELDS)} ${pick(BODIES)} of ${pick(PLACES)} joined programme ${at}.`,
  );
  const text = sentences.join("\n");
  const starts = [];
  let length = 0;
  for (const sentence of sentences) {
    starts.push(length);
    length += sentence.length + 1;
  }
  const quote = () => {
    const at = Math.floor(random() * sentences.length);
    const exact = sentences[at];
    return {
      source: "article",
      exact,
      prefix: "",
      suffix: "",
      start: starts[at],
      end: starts[at] + exact.length,
    };
  };
  const nodes = Array.from({ length: actors }, (_, at) => ({
    id: `actor-${at}`,
    label: { en: `${pick(PLACES)} ${pick(FIELDS)} ${pick(BODIES)} ${at}`, "zh-Hant": `研究機構 ${at}` },
    kind: `kind-${at % SYMBOLS.length}`,
    sectors: sectors === 0 ? [] : [`sector-${Math.floor(random() ** 2 * sectors)}`],
    ...(padding > 0 ? { summary: "ä".repeat(padding) } : {}),
    evidence: at % 5 === 0 ? [quote()] : [],
    ...(positioned
      ? {
          position: {
            x: Math.round(40 * Math.sqrt(at) * Math.cos(2.39996 * at)),
            y: Math.round(40 * Math.sqrt(at) * Math.sin(2.39996 * at)),
            ...(at === 0 ? { pinned: true } : {}),
          },
        }
      : {}),
  }));
  const ends = [0];
  const links = Array.from({ length: relationships }, (_, at) => {
    const source = at < hub ? 1 + (at % Math.max(1, actors - 1)) : at % actors;
    const target =
      at < hub
        ? 0
        : random() < 0.5
          ? ends[Math.floor(random() * ends.length)]
          : Math.floor(random() * actors);
    if (ends.length < 2_000_000) ends.push(source, target);
    const label = pick(VERBS);
    return {
      id: `link-${at}`,
      source: `actor-${source}`,
      target: `actor-${target}`,
      kind: "partnership",
      label,
      status: STATUSES[Math.floor(random() ** 2 * STATUSES.length)],
      basis: random() < 0.9 ? "stated" : "inferred",
      ...(random() < 0.7 ? { since: 1980 + Math.floor(random() * 45) } : {}),
      ...(at % 5 === 0 ? { evidence: [quote()] } : {}),
    };
  });
  return JSON.stringify({
    format: "entente",
    version: 1,
    title: `A register of ${actors} actors`,
    summary: "Made for measuring.",
    sources: [{ id: "article", title: "The register", language: "en", text }],
    sectors: Array.from({ length: sectors }, (_, at) => ({
      id: `sector-${at}`,
      label: `Sector ${at}`,
      color: hex(random),
      colorDark: hex(random),
    })),
    kinds: SYMBOLS.map((symbol, at) => ({ id: `kind-${at}`, label: `Kind ${at}`, symbol })),
    nodes,
    links,
  });
}
