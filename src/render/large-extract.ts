import type { Hit } from "./hit-test";
import type { LargeScene } from "./large-scene";
import type { Scene } from "./scene";

/** A few things of a large scene, written out as a scene of their own. */
export interface SceneExtract {
  readonly scene: Scene;
  /** Places in the large scene, by place in the extract. */
  readonly nodes: readonly number[];
  readonly links: readonly number[];
}

/** What to take out of a large scene. */
export interface ExtractRequest {
  readonly nodes: Iterable<number>;
  /** Links come with the nodes they join. */
  readonly links: Iterable<number>;
  /** Whether accessible names are wanted. */
  readonly isSpoken: boolean;
}

/** Writes some nodes and links of a large scene out. */
export function extractScene(large: LargeScene, { nodes, links, isSpoken }: ExtractRequest): SceneExtract {
  const { columns } = large;
  const placeIn = new Map<number, number>();
  const take = (node: number) => {
    let place = placeIn.get(node);
    if (place === undefined) {
      place = placeIn.size;
      placeIn.set(node, place);
    }
    return place;
  };
  for (const node of nodes) take(node);
  const drawnLinks = [...new Set(links)];
  const ends = drawnLinks.map((link) => ({
    source: take(columns.sourceOf[link] ?? -1),
    target: take(columns.targetOf[link] ?? -1),
  }));
  const drawnNodes = [...placeIn.keys()];
  return {
    nodes: drawnNodes,
    links: drawnLinks,
    scene: {
      title: large.title,
      description: "",
      language: large.language,
      theme: large.theme,
      palette: large.palette,
      nodes: drawnNodes.map((node) => large.writeNode(node, isSpoken)),
      links: drawnLinks.map((link, at) => ({ ...large.writeLink(link), ...ends[at] })),
      hulls: [],
      legend: [],
      labelScale: large.labelScale,
    },
  };
}

/** A place of the extract as a place of the large scene. */
export function toLargeHit({ nodes, links }: SceneExtract, hit: Hit | null): Hit | null {
  const place = hit && (hit.type === "node" ? nodes : links)[hit.place];
  return hit && place !== undefined ? { type: hit.type, place: place ?? -1 } : null;
}

/** A place of the large scene as a place of the extract; null where it is not in it. */
export function toExtractHit({ nodes, links }: SceneExtract, hit: Hit | null): Hit | null {
  const place = hit ? (hit.type === "node" ? nodes : links).indexOf(hit.place) : -1;
  return hit && place >= 0 ? { type: hit.type, place } : null;
}
