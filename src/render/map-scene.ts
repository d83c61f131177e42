import type { Scene } from "./scene";

/** The scene with the actors that have a place on the map, and the relationships between two of them. */
export function buildMapScene(scene: Scene, hasPlace: (index: number) => boolean): Scene {
  const kept = scene.nodes.flatMap((node, place) => (hasPlace(node.index) ? [place] : []));
  const placeOf = new Map(kept.map((before, after) => [before, after]));
  return {
    ...scene,
    nodes: kept.flatMap((place) => scene.nodes[place] ?? []),
    links: scene.links.flatMap((link) => {
      const source = placeOf.get(link.source);
      const target = placeOf.get(link.target);
      return source === undefined || target === undefined ? [] : [{ ...link, source, target }];
    }),
    hulls: [],
  };
}
