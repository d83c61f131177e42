import { type LanguageTag, localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";
import { buildActorColumns, buildRelationshipColumns, type NetworkColumn } from "./network-columns";
import { writeXml, type XmlElement } from "./write-xml";

const TYPES = { string: "string", integer: "int", double: "double" } as const;

/** Writes the network as GraphML (graphml.graphdrawing.org), which NetworkX, igraph, yEd and Cytoscape read. */
export function writeGraphml(
  index: NetworkIndex,
  { language, positions }: { readonly language: LanguageTag; readonly positions: Float64Array },
): string {
  const { network } = index;
  const placeOf = (axis: 0 | 1) => (actor: (typeof network.actors)[number]) => {
    const value = positions[2 * (index.actorIndex.get(actor.id) ?? -1) + axis] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  };
  const actorColumns: readonly NetworkColumn<(typeof network.actors)[number]>[] = [
    { id: "label", type: "string", valueOf: (actor) => localize(actor.label, language).text },
    ...buildActorColumns(index, language),
    { id: "x", type: "double", valueOf: placeOf(0) },
    { id: "y", type: "double", valueOf: placeOf(1) },
  ];
  const relationshipColumns: readonly NetworkColumn<(typeof network.relationships)[number]>[] = [
    { id: "label", type: "string", valueOf: (relationship) => localize(relationship.label, language).text },
    ...buildRelationshipColumns(language),
  ];
  return writeXml({
    name: "graphml",
    attributes: {
      xmlns: "http://graphml.graphdrawing.org/xmlns",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation":
        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
    },
    content: [
      ...declareKeys("node", actorColumns),
      ...declareKeys("edge", relationshipColumns),
      {
        name: "graph",
        attributes: { id: "network", edgedefault: "directed" },
        content: [
          ...network.actors.map((actor) => ({
            name: "node",
            attributes: { id: actor.id },
            content: listData("node", actorColumns, actor),
          })),
          ...network.relationships.map((relationship) => ({
            name: "edge",
            attributes: { id: relationship.id, source: relationship.source, target: relationship.target },
            content: listData("edge", relationshipColumns, relationship),
          })),
        ],
      },
    ],
  });
}

/** Keys are unique in a file, while actors and relationships share names of columns. */
const keyOf = (of: "node" | "edge", id: string) => `${of}-${id}`;

function declareKeys<Thing>(of: "node" | "edge", columns: readonly NetworkColumn<Thing>[]): XmlElement[] {
  return columns.map(({ id, type }) => ({
    name: "key",
    attributes: { id: keyOf(of, id), for: of, "attr.name": id, "attr.type": TYPES[type] },
  }));
}

function listData<Thing>(
  of: "node" | "edge",
  columns: readonly NetworkColumn<Thing>[],
  thing: Thing,
): XmlElement[] {
  return columns.flatMap(({ id, valueOf }) => {
    const value = valueOf(thing);
    return value === null || value === ""
      ? []
      : [{ name: "data", attributes: { key: keyOf(of, id) }, content: String(value) }];
  });
}
