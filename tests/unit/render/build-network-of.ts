import type { Network } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";

const STATUSES = ["operating", "signed", "proposed", "obstacle"];
const SYMBOLS = ["circle", "square", "diamond", "triangle", "star", "cross", "plus"];

/** A seeded network of any size, with every symbol and status, parallel relationships, loops and second sectors; placed on a spiral. */
export function buildNetworkOf(actors: number, relationships: number, seed = 1): Network {
  let state = seed >>> 0;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const below = (count: number) => Math.floor(random() * count);
  const parsed = parseProjectFile({
    format: "entente",
    version: 1,
    title: `A register of ${actors} bodies`,
    sources: [{ id: "register", title: "Register", language: "en", text: "Nothing is quoted." }],
    sectors: Array.from({ length: 5 }, (_, at) => ({
      id: `sector-${at}`,
      label: `Sector ${at}`,
      color: `#${at}${at}4488`,
      colorDark: `#${at}${at}88cc`,
    })),
    kinds: SYMBOLS.map((symbol) => ({ id: symbol, label: `Kind ${symbol}`, symbol })),
    nodes: Array.from({ length: actors }, (_, at) => {
      const radius = 45 * Math.sqrt(at + 0.5);
      return {
        id: `actor-${at}`,
        label: { en: `Body ${at}`, "zh-Hant": `機構 ${at}` },
        kind: SYMBOLS[below(SYMBOLS.length)],
        sectors: [...new Set(Array.from({ length: below(3) }, () => `sector-${below(5)}`))],
        position: { x: radius * Math.cos(at * 2.399_963), y: radius * Math.sin(at * 2.399_963) },
      };
    }),
    links: Array.from({ length: relationships }, (_, at) => {
      const source = below(actors);
      const target =
        random() < 0.05 ? source : random() < 0.7 ? (source + 1 + below(8)) % actors : below(actors);
      return {
        id: `tie-${at}`,
        source: `actor-${source}`,
        target: `actor-${target}`,
        kind: "partnership",
        label: "works with",
        status: STATUSES[below(4)],
        basis: "stated",
      };
    }),
    stories: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Where the actors of a network stand. */
export function placesOf(network: Network): Float64Array {
  return Float64Array.from(
    network.actors.flatMap(({ position }) => [position?.x ?? NaN, position?.y ?? NaN]),
  );
}
