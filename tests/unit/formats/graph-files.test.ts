import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { writeGexf } from "../../../src/formats/gexf";
import { writeGraphml } from "../../../src/formats/graphml";
import { readProjectFile } from "../../../src/formats/project-file";
import { writeXml } from "../../../src/formats/write-xml";
import type { Network } from "../../../src/model/network";
import { buildNetworkIndex } from "../../../src/model/network-index";

interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

/** Reads a document with a strict parser that is not ours; throws where it is not well-formed. */
function readXml(text: string): ReadElement {
  const parser = new SaxesParser({ xmlns: false });
  const root: ReadElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: ReadElement = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

const findAll = (element: ReadElement, name: string): ReadElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);

const shipped = readProjectFile(readFileSync("data/taiwan-science-diplomacy.json", "utf8"));
if (!shipped.ok) throw new Error("the shipped network cannot be read");
const network: Network = shipped.value;
const index = buildNetworkIndex(network);
const positions = Float64Array.from(network.actors.flatMap((_, at) => [at, 10 + at]));
const ends = network.relationships.map(({ id, source, target }) => ({ id, source, target }));
const readEnds = (edge: ReadElement) => ({
  id: edge.attributes["id"],
  source: edge.attributes["source"],
  target: edge.attributes["target"],
});

describe("GEXF", () => {
  const root = readXml(writeGexf(index, { language: "en", positions, date: "2026-11-23" }));

  it("holds every actor and relationship of the network, in order", () => {
    expect(findAll(root, "node").map((node) => node.attributes["id"])).toEqual(
      network.actors.map(({ id }) => id),
    );
    expect(findAll(root, "edge").map(readEnds)).toEqual(ends);
  });

  it("declares every attribute it uses, with its status in words", () => {
    const [nodes, edges] = findAll(root, "attributes");
    const declared = new Set(
      [nodes, edges].flatMap((list) => list?.children.map((each) => each.attributes["id"])),
    );
    for (const value of findAll(root, "attvalue")) expect(declared).toContain(value.attributes["for"]);
    const statuses = findAll(root, "edge").map(
      (edge) =>
        findAll(edge, "attvalue").find((value) => value.attributes["for"] === "status")?.attributes["value"],
    );
    expect(statuses).toEqual(network.relationships.map(({ status }) => status));
  });

  it("turns y over, since its axis points up", () => {
    const [first] = findAll(root, "viz:position");
    expect(first?.attributes).toMatchObject({ x: "0", y: "-10" });
  });

  it("leaves out the place of an actor that has none", () => {
    const nowhere = new Float64Array(positions.length).fill(Number.NaN);
    const text = writeGexf(index, { language: "en", positions: nowhere, date: "2026-11-23" });
    expect(findAll(readXml(text), "viz:position")).toEqual([]);
  });
});

describe("GraphML", () => {
  const root = readXml(writeGraphml(index, { language: "zh-Hant", positions }));

  it("holds every actor and relationship of the network, in order", () => {
    expect(findAll(root, "node").map((node) => node.attributes["id"])).toEqual(
      network.actors.map(({ id }) => id),
    );
    expect(findAll(root, "edge").map(readEnds)).toEqual(ends);
  });

  it("declares every key it uses, each once", () => {
    const keys = findAll(root, "key").map((key) => key.attributes["id"]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { attributes } of findAll(root, "data")) expect(keys).toContain(attributes["key"]);
  });

  it("names actors in the wanted language", () => {
    const tsmc = findAll(root, "node").find((node) => node.attributes["id"] === "tsmc");
    const label = tsmc?.children.find((data) => data.attributes["key"] === "node-label");
    expect(label?.text).toBe("台積電");
  });
});

describe("XML", () => {
  it("is read back as it was, whatever the text", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(anyText, anyText, (attribute, text) => {
        const [element] = readXml(
          writeXml({ name: "root", content: [{ name: "a", attributes: { b: attribute }, content: text }] }),
        ).children.flatMap(({ children }) => children);
        // Carriage returns survive because they are written as references.
        const kept = (words: string) =>
          words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
        expect(element?.attributes["b"]).toBe(kept(attribute));
        expect(element?.text).toBe(kept(text));
      }),
      { numRuns: 200 },
    );
  });

  it("cannot be broken out of by hostile names", () => {
    const hostile = `"/><script>alert(1)</script>]]><!--`;
    const [root] = readXml(
      writeXml({ name: "root", attributes: { id: hostile }, content: [{ name: "a", content: hostile }] }),
    ).children;
    expect(root?.attributes["id"]).toBe(hostile);
    expect(root?.children.map(({ name, text }) => [name, text])).toEqual([["a", hostile]]);
  });
});
