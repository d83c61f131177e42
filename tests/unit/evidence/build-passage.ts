import type { Passage, Source } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";

/** A source with this text, validated like any other. */
export function buildSource(text: string, parts: Record<string, unknown> = {}): Source {
  const sources = [{ id: "article", title: "Article", language: "en", text, ...parts }];
  const parsed = parseProjectFile({
    format: "entente",
    version: 1,
    title: "",
    sources,
    nodes: [],
    links: [],
  });
  const source = parsed.ok ? parsed.value.sources[0] : undefined;
  if (!source) throw new Error("The test source is not sound.");
  return source;
}

/** The stretch of a text from `start` as a passage, with up to `context` code units before and after it. */
export function buildPassage(text: string, start: number, end: number, context = 16): Passage {
  return {
    source: buildSource("").id,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}

/** The first place of some words in a text as a passage. */
export function quote(text: string, words: string, context?: number): Passage {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” does not stand in the text.`);
  return buildPassage(text, start, start + words.length, context);
}
