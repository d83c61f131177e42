import type { Scene } from "./scene";

/** How much larger than on a screen marks and names are drawn; a size other than 1 also keeps words off symbols. */
const PAPER_SCALE = 1.15;
/** What is written along a line on paper is this long at most, in characters; the passage says the rest. */
const LONGEST_LABEL = 32;
const PAPER_WHITE = "#ffffff";

/** The scene for paper: no ground to be inked, and along a line only what is brief. */
export function buildPaperScene(scene: Scene): Scene {
  return {
    ...scene,
    palette: { ...scene.palette, ground: PAPER_WHITE },
    labelScale: PAPER_SCALE,
    nodes: scene.nodes.map((node) => ({ ...node, radiusPx: node.radiusPx * PAPER_SCALE })),
    links: scene.links.map((link) => ({
      ...link,
      widthPx: link.widthPx * PAPER_SCALE,
      label: link.label !== null && Array.from(link.label).length <= LONGEST_LABEL ? link.label : null,
    })),
  };
}
