import { countLit } from "../ink-tone";
import { DIMMED } from "../large-scene";
import type { Mass, MassScene } from "../mass-protocol";
import { createDataTexture, type DataTexture } from "./data-texture";
import { buildEdgeTable, EDGE_DIRECTIONS } from "./edge-table";
import { createInstanceArray, type InstanceArray } from "./instance-array";
import { buildLinkOrder, permute, type LinkOrder } from "./link-order";
import { buildNodeColours, buildPlaceTexels } from "./node-columns";
import { findSymbolLooks, type SymbolLook } from "./symbol-looks";
import { PLACES_PER_ROW } from "./view-shader";

/** A mass on the graphics card. What has not changed since the last picture is not sent again. */
export interface MassUploads {
  /** Sends what all pictures need. */
  readonly sync: (mass: Mass) => void;
  /** Sends what only pictures near by need. */
  readonly syncNear: (mass: Mass) => void;
  readonly places: DataTexture;
  readonly edges: DataTexture;
  /** Columns at the locations of `DISC_VERTEX` and `SYMBOL_VERTEX`, of `FAR_LINK_VERTEX`, and of `NEAR_LINK_VERTEX`. */
  readonly nodes: InstanceArray;
  readonly farLinks: InstanceArray;
  readonly nearLinks: InstanceArray;
  readonly straightCount: () => number;
  readonly litCount: () => number;
  readonly hasDimmed: () => boolean;
  readonly looks: () => readonly SymbolLook[];
}

/** Creates uploads that hold nothing yet. */
export function createMassUploads(gl: WebGL2RenderingContext): MassUploads {
  const places = createDataTexture(gl, "rgba floats");
  const edges = createDataTexture(gl, "red floats");
  const nodes = createInstanceArray(gl, [
    { location: 0, size: 4, type: "share" },
    { location: 1, size: 4, type: "share" },
    { location: 2, size: 1, type: "byte" },
    { location: 3, size: 1, type: "short" },
  ]);
  const ends = [
    { location: 0, size: 1, type: "int" },
    { location: 1, size: 1, type: "int" },
    { location: 2, size: 1, type: "byte" },
  ] as const;
  const farLinks = createInstanceArray(gl, ends);
  const nearLinks = createInstanceArray(gl, [
    ...ends,
    { location: 3, size: 1, type: "byte" },
    { location: 4, size: 1, type: "float" },
  ]);
  let sent: Mass | null = null;
  let near: { readonly scene: MassScene; readonly order: LinkOrder; emphasis: Uint8Array | null } | null =
    null;
  let looks: readonly SymbolLook[] = [];
  let litCount = 0;
  let hasDimmed = false;

  const sendScene = (scene: MassScene) => {
    const colours = buildNodeColours(scene);
    nodes.set(0, colours.first);
    nodes.set(1, colours.second);
    const found = findSymbolLooks(scene);
    nodes.set(3, found.lookOf);
    looks = found.looks;
    edges.set(EDGE_DIRECTIONS, Math.max(1, scene.symbols.length), buildEdgeTable(scene.symbols));
    farLinks.set(0, scene.sourceOf);
    farLinks.set(1, scene.targetOf);
  };
  const sendPlaces = ({ scene, positions }: Mass) => {
    const { rows, values } = buildPlaceTexels(scene, positions);
    places.set(PLACES_PER_ROW, rows, values);
  };
  const sendNearScene = (scene: MassScene) => {
    const order = buildLinkOrder(scene);
    near = { scene, order, emphasis: null };
    nearLinks.set(0, permute(scene.sourceOf, order.order, new Int32Array(scene.linkCount)));
    nearLinks.set(1, permute(scene.targetOf, order.order, new Int32Array(scene.linkCount)));
    nearLinks.set(3, permute(scene.statusOf, order.order, new Uint8Array(scene.linkCount)));
    nearLinks.set(4, order.bends);
    return near;
  };

  return {
    sync: (mass) => {
      if (sent?.scene !== mass.scene) sendScene(mass.scene);
      if (sent?.scene !== mass.scene || sent.positions !== mass.positions) sendPlaces(mass);
      if (sent?.nodes !== mass.nodes) {
        nodes.set(2, mass.nodes);
        hasDimmed = mass.nodes.includes(DIMMED);
      }
      if (sent?.links !== mass.links) {
        farLinks.set(2, mass.links);
        litCount = countLit(mass.links);
      }
      sent = mass;
    },
    syncNear: ({ scene, links }) => {
      const now = near?.scene === scene ? near : sendNearScene(scene);
      if (now.emphasis !== links)
        nearLinks.set(2, permute(links, now.order.order, new Uint8Array(scene.linkCount)));
      now.emphasis = links;
    },
    places,
    edges,
    nodes,
    farLinks,
    nearLinks,
    straightCount: () => near?.order.straightCount ?? 0,
    litCount: () => litCount,
    hasDimmed: () => hasDimmed,
    looks: () => looks,
  };
}
