import type { Extensible } from "../model/extra";
import { CURRENT_VERSION } from "../model/migrations";
import type { Actor, Fact, Network, Passage, Relationship, Step } from "../model/network";
import { parseProjectFile } from "../model/parse-project-file";
import { createProblem, type Problem } from "../model/problem";
import { failure, type Result } from "../model/result";
import { LIMITS } from "../model/schema-parts";
import { findJsonError } from "./find-json-error";
import { findTooDeep, placeAt } from "./scan-json";

const BYTE_ORDER_MARK = "\uFEFF";

/** Shares of the work of reading a text: looking at its brackets, then parsing; the rest is checking what was parsed. */
const SCANNED_SHARE = 0.1;
const PARSED_SHARE = 0.4;

/**
 * Reads the text of a project file. The text may begin with a byte order mark. It is refused as a whole, with every
 * problem at its place, when it is too large, too deeply nested, not JSON, or not a sound network. `onShare` hears how
 * far it is, 0 … 1.
 */
export function readProjectFile(
  text: string,
  onShare: (share: number) => void = () => undefined,
): Result<Network, readonly Problem[]> {
  const refuse = (...problem: Parameters<typeof createProblem>) => failure([createProblem(...problem)]);
  if (text.length > LIMITS.fileLength) {
    return refuse("file-too-large", "", { size: text.length, limit: LIMITS.fileLength });
  }
  const json = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (json.trim() === "") return refuse("file-empty", "");
  const tooDeep = findTooDeep(json, LIMITS.depth);
  if (tooDeep !== null) {
    return refuse("too-deep", "", { limit: LIMITS.depth, ...placeAt(json, tooDeep) });
  }
  onShare(SCANNED_SHARE);
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    const { offset, reason } = findJsonError(json);
    return refuse("not-json", "", { ...placeAt(json, offset), reason });
  }
  onShare(PARSED_SHARE);
  return parseProjectFile(content, (share) => onShare(PARSED_SHARE + (1 - PARSED_SHARE) * share));
}

type Entries = Readonly<Record<string, unknown>>;

/** Puts known keys first, in the order given, then the unknown ones as they were read. What is undefined is left out. */
function withExtra(known: Entries, { extra }: Extensible): Entries {
  if (extra === undefined) return known;
  const unknown = Object.entries(extra).filter(([key]) => !Object.hasOwn(known, key));
  return Object.fromEntries([...Object.entries(known), ...unknown]);
}

const unlessEmpty = <Entry>(list: readonly Entry[]) => (list.length === 0 ? undefined : list);

const toPassage = (passage: Passage) => {
  const { source, exact, prefix, suffix, start, end } = passage;
  return withExtra({ source, exact, prefix, suffix, start, end }, passage);
};

const toFact = (fact: Fact) => {
  const { label, value, unit, qualifier, evidence } = fact;
  return withExtra({ label, value, unit, qualifier, evidence: evidence.map(toPassage) }, fact);
};

function toNode(actor: Actor): Entries {
  const { id, label, aliases, kind, sectors, summary, facts, place, evidence, position } = actor;
  return withExtra(
    {
      id,
      label,
      aliases: unlessEmpty(aliases),
      kind,
      sectors,
      summary,
      facts: unlessEmpty(facts.map(toFact)),
      place: place && withExtra({ country: place.country, lat: place.lat, lon: place.lon }, place),
      evidence: evidence.map(toPassage),
      position: position && withExtra({ x: position.x, y: position.y, pinned: position.pinned }, position),
    },
    actor,
  );
}

function toLink(relationship: Relationship): Entries {
  const { id, source, target, kind, label, status, basis, since, until, note } = relationship;
  const hinders = unlessEmpty(relationship.hinders);
  const evidence = relationship.evidence.map(toPassage);
  return withExtra(
    { id, source, target, kind, label, status, basis, since, until, note, hinders, evidence },
    relationship,
  );
}

const toStep = (step: Step) => {
  const { id, title, body, notes, view, passages } = step;
  return withExtra({ id, title, body, notes, view, passages: passages.map(toPassage) }, step);
};

/** From so many actors and relationships on, an entry stands on one line, and the text is written in parts. */
const LARGE_ENTRIES = 20_000;
/** Entries of a part: written in a few milliseconds. */
const ENTRIES_PER_PART = 500;

/** Whether a network's project file is so long that writing it would hold the page up. */
export function isLongProjectFile({ actors, relationships }: Network): boolean {
  return actors.length + relationships.length >= LARGE_ENTRIES;
}

/**
 * Writes a network as the text of a project file: two spaces, one value a line, keys always in the same order and the
 * entries in the network's own, so that a change shows as a small diff. A long one has an actor or relationship a line.
 * `readProjectFile` gives the same network back.
 */
export function writeProjectFile(network: Network): string {
  return [...writeProjectFileInParts(network)].join("");
}

/** The same, part by part, for a page that has to stay responsive meanwhile. */
export function* writeProjectFileInParts(network: Network): Generator<string, undefined, undefined> {
  if (!isLongProjectFile(network)) {
    yield `${JSON.stringify(buildContent(network), null, 2)}\n`;
    return;
  }
  const { actors, relationships } = network;
  const frame = JSON.stringify(buildContent({ ...network, actors: [], relationships: [] }), null, 2);
  // The lists are empty at the frame's first level, where texts, being quoted, can never begin a line.
  const [before = "", between = "", after = ""] = frame.split(/^ {2}"(?:nodes|links)": \[\]/mu);
  yield `${before}  "nodes": [`;
  yield* writeEntriesInParts(actors, toNode);
  yield `${between}  "links": [`;
  yield* writeEntriesInParts(relationships, toLink);
  yield `${after}\n`;
}

/** The entries of a list, one a line, and the bracket that closes it. */
function* writeEntriesInParts<Entry>(
  entries: readonly Entry[],
  toFile: (entry: Entry) => Entries,
): Generator<string, undefined, undefined> {
  for (let from = 0; from < entries.length; from += ENTRIES_PER_PART) {
    const lines = entries
      .slice(from, from + ENTRIES_PER_PART)
      .map((entry) => `\n    ${JSON.stringify(toFile(entry))}`);
    yield `${from === 0 ? "" : ","}${lines.join(",")}`;
  }
  yield entries.length === 0 ? "]" : "\n  ]";
}

/** The whole file as it is written. */
function buildContent(network: Network): Entries {
  const { title, summary } = network;
  return withExtra(
    {
      format: "entente",
      version: CURRENT_VERSION,
      title,
      summary,
      sources: network.sources.map((source) => {
        const { id, title, author, language, url, text } = source;
        return withExtra({ id, title, author, language, url, text }, source);
      }),
      sectors: network.sectors.map((sector) => {
        const { id, label, color, colorDark } = sector;
        return withExtra({ id, label, color, colorDark }, sector);
      }),
      kinds: network.kinds.map((kind) =>
        withExtra({ id: kind.id, label: kind.label, symbol: kind.symbol }, kind),
      ),
      nodes: network.actors.map(toNode),
      links: network.relationships.map(toLink),
      stories: network.stories.map((story) =>
        withExtra({ id: story.id, title: story.title, steps: story.steps.map(toStep) }, story),
      ),
    },
    network,
  );
}
