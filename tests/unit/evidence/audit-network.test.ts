import { describe, expect, it } from "vitest";

import { auditNetwork } from "../../../src/evidence/audit-network";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import { describeProblem } from "../../describe-problem";
import { quote } from "./build-passage";

const TEXT = "TSMC supplies Canada since 1987. Pressure hinders it.";
const both = (text: string) => ({ en: text, "zh-Hant": `${text}（中）` });

interface Shipped {
  [key: string]: unknown;
  sectors: Record<string, unknown>[];
  kinds: Record<string, unknown>[];
  nodes: Record<string, unknown>[];
  links: Record<string, unknown>[];
  stories: { [key: string]: unknown; steps: Record<string, unknown>[] }[];
}

/** A file fit to be shipped; a new copy each time. */
function buildShipped(): Shipped {
  const node = (id: string, words: string, more: object = {}) => ({
    id,
    label: both(id),
    summary: both(id),
    kind: "body",
    sectors: ["chips"],
    evidence: [quote(TEXT, words)],
    ...more,
  });
  const facts = [
    { label: both("f"), value: 1987, unit: both("u"), qualifier: "since", evidence: [quote(TEXT, "1987")] },
  ];
  const link = (id: string, words: string, more: object = {}) => ({
    id,
    source: "tsmc",
    target: "canada",
    kind: id,
    label: both(id),
    status: "operating",
    basis: "stated",
    evidence: [quote(TEXT, words)],
    ...more,
  });
  return {
    format: "entente",
    version: 1,
    title: both("t"),
    summary: both("s"),
    sources: [{ id: "article", title: both("a"), language: "en", text: TEXT }],
    sectors: [{ id: "chips", label: both("c"), color: "#2e3490", colorDark: "#5684da" }],
    kinds: [{ id: "body", label: both("b"), symbol: "circle" }],
    nodes: [node("tsmc", "TSMC", { facts }), node("canada", "Canada")],
    links: [
      link("supplies", "TSMC supplies Canada"),
      link("hinders", "hinders", {
        status: "obstacle",
        hinders: ["supplies"],
        basis: "inferred",
        note: both("n"),
      }),
    ],
    stories: [
      {
        id: "tour",
        title: both("t"),
        steps: [
          {
            id: "1",
            title: both("t"),
            body: both("b"),
            notes: both("n"),
            view: {},
            passages: [quote(TEXT, "TSMC")],
          },
        ],
      },
    ],
  };
}

function audit(change: (file: Shipped) => void): readonly string[] {
  const file = buildShipped();
  change(file);
  const parsed = parseProjectFile(file);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return auditNetwork(parsed.value, ["en", "zh-Hant"]).map(({ place, message }) => `${place}: ${message}`);
}

const set = (thing: Record<string, unknown> | undefined, changes: Record<string, unknown>) => {
  if (!thing) throw new Error("The test file has no such thing.");
  Object.assign(thing, changes);
};

describe("auditNetwork", () => {
  it("finds nothing wanting in a network that is fit to be shipped", () => {
    expect(audit(() => undefined)).toEqual([]);
  });

  it.each<[string, (file: Shipped) => void, string]>([
    [
      "an actor without a passage",
      ({ nodes }) => set(nodes[1], { evidence: [] }),
      "nodes[1] (canada): has no passage",
    ],
    [
      "a relationship without a passage",
      ({ links }) => set(links[0], { evidence: [] }),
      "links[0] (supplies): has no passage",
    ],
    [
      "a fact without a passage",
      ({ nodes }) => set(nodes[0], { facts: [{ label: both("f"), value: 1, qualifier: "over" }] }),
      "nodes[0] (tsmc).facts[0]: has no passage",
    ],
    [
      "a passage that has moved",
      ({ nodes }) => set(nodes[1], { evidence: [{ ...quote(TEXT, "Canada"), start: 1, end: 7 }] }),
      "nodes[1] (canada).evidence[0]: “Canada” is moved (now at 14), not exact",
    ],
    [
      "a passage that is missing",
      ({ links }) => set(links[0], { evidence: [{ ...quote(TEXT, "TSMC"), exact: "UMC" }] }),
      "links[0] (supplies).evidence[0]: “UMC” is missing, not exact",
    ],
    [
      "a passage with a wrong end",
      ({ links }) => set(links[0], { evidence: [{ ...quote(TEXT, "TSMC"), end: 9 }] }),
      "links[0] (supplies).evidence[0]: “TSMC” ends at 4, but the passage says 9",
    ],
    [
      "an actor without relationships",
      ({ nodes }) => nodes.push({ ...nodes[0], id: "alone" }),
      "nodes[2] (alone): has no relationship",
    ],
    [
      "an actor in no sector",
      ({ nodes }) => set(nodes[1], { sectors: [] }),
      "nodes[1] (canada): is in no sector",
    ],
    [
      "a sector nobody is in",
      ({ sectors }) => sectors.push({ ...sectors[0], id: "empty" }),
      "sectors[1] (empty): is not used by any actor",
    ],
    [
      "a kind nobody is of",
      ({ kinds }) => kinds.push({ ...kinds[0], id: "empty" }),
      "kinds[1] (empty): is not used by any actor",
    ],
    [
      "an inferred relationship without its reason",
      ({ links }) => set(links[0], { basis: "inferred" }),
      "links[0] (supplies): is inferred but has no note with the reason",
    ],
    [
      "something that hinders but is no obstacle",
      ({ links }) => set(links[1], { status: "signed" }),
      "links[1] (hinders): hinders others but is not an obstacle",
    ],
    [
      "a label that lacks a language",
      ({ nodes }) => set(nodes[0], { label: { en: "TSMC" } }),
      "nodes[0] (tsmc).label: has no text in zh-Hant",
    ],
    [
      "a label that is blank in a language",
      ({ links }) => set(links[0], { label: { en: " ", "zh-Hant": "供應" } }),
      "links[0] (supplies).label: has no text in en",
    ],
    [
      "one title for all languages",
      (file) => set(file, { title: "T" }),
      "title: is one text for all languages; give it in en and zh-Hant",
    ],
    [
      "an actor without a summary",
      ({ nodes }) => delete nodes[0]?.["summary"],
      "nodes[0] (tsmc): has no summary",
    ],
    [
      "a step without notes",
      ({ stories }) => delete stories[0]?.steps[0]?.["notes"],
      "stories[0].steps[0].notes: is one text for all languages; give it in en and zh-Hant",
    ],
    [
      "a step without a passage",
      ({ stories }) => set(stories[0]?.steps[0], { passages: [] }),
      "stories[0].steps[0] (1): has no passage",
    ],
    [
      "a story without steps",
      ({ stories }) => set(stories[0], { steps: [] }),
      "stories[0] (tour): has no step",
    ],
  ])("tells of %s, and of nothing else", (_, change, line) => {
    expect(audit(change)).toEqual([line]);
  });
});
