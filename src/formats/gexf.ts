import { type LanguageTag, localize } from "../model/localized-text";
import type { Actor } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { buildActorColumns, buildRelationshipColumns, type NetworkColumn } from "./network-columns";
import { writeXml, type XmlElement } from "./write-xml";

/** What a GEXF file takes besides the network. */
export interface GexfOptions {
  readonly language: LanguageTag;
  /** x and y by turns in the order of the actors; NaN leaves an actor without a place. */
  readonly positions: Float64Array;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Writes the network as GEXF 1.3 (gexf.net), which Gephi and Gephi Lite read: directed, with places, sector colours
 * and all columns as attributes. GEXF's y axis points up and the picture's down, so y is turned over.
 */
export function writeGexf(index: NetworkIndex, { language, positions, date }: GexfOptions): string {
  const { network } = index;
  const actorColumns = buildActorColumns(index, language);
  const relationshipColumns = buildRelationshipColumns(language);
  const author = network.sources.flatMap((source) => source.author ?? []).join(", ");
  return writeXml({
    name: "gexf",
    attributes: {
      xmlns: "http://gexf.net/1.3",
      "xmlns:viz": "http://gexf.net/1.3/viz",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
      version: "1.3",
    },
    content: [
      {
        name: "meta",
        attributes: { lastmodifieddate: date },
        content: [
          { name: "creator", content: "Entente" },
          { name: "title", content: localize(network.title, language).text },
          { name: "description", content: author === "" ? "" : `From an article by ${author}` },
        ],
      },
      {
        name: "graph",
        attributes: { defaultedgetype: "directed", mode: "static" },
        content: [
          listAttributes("node", actorColumns),
          listAttributes("edge", relationshipColumns),
          {
            name: "nodes",
            content: network.actors.map((actor, at) => ({
              name: "node",
              attributes: { id: actor.id, label: localize(actor.label, language).text },
              content: [
                listValues(actorColumns, actor),
                ...buildColour(index, actor),
                ...buildPlace(positions[2 * at] ?? Number.NaN, positions[2 * at + 1] ?? Number.NaN),
              ],
            })),
          },
          {
            name: "edges",
            content: network.relationships.map((relationship) => ({
              name: "edge",
              attributes: {
                id: relationship.id,
                source: relationship.source,
                target: relationship.target,
                label: localize(relationship.label, language).text,
              },
              content: [listValues(relationshipColumns, relationship)],
            })),
          },
        ],
      },
    ],
  });
}

function listAttributes<Thing>(of: "node" | "edge", columns: readonly NetworkColumn<Thing>[]): XmlElement {
  return {
    name: "attributes",
    attributes: { class: of },
    content: columns.map(({ id, type }) => ({ name: "attribute", attributes: { id, title: id, type } })),
  };
}

function listValues<Thing>(columns: readonly NetworkColumn<Thing>[], thing: Thing): XmlElement {
  return {
    name: "attvalues",
    content: columns.flatMap(({ id, valueOf }) => {
      const value = valueOf(thing);
      return value === null || value === "" ? [] : [{ name: "attvalue", attributes: { for: id, value } }];
    }),
  };
}

function buildColour(index: NetworkIndex, { sectors: [first] }: Actor): XmlElement[] {
  const sector = first && index.sectorById.get(first);
  return sector ? [{ name: "viz:color", attributes: { hex: sector.color } }] : [];
}

function buildPlace(x: number, y: number): XmlElement[] {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
  return [{ name: "viz:position", attributes: { x, y: -y, z: 0 } }];
}
