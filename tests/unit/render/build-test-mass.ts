import { buildNetworkIndex } from "../../../src/model/network-index";
import { pickMass } from "../../../src/render/adapt-mass";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { PALETTES, type Theme } from "../../../src/render/palette";
import { buildSceneColumns } from "../../../src/render/scene-columns";
import { buildNetworkOf, placesOf } from "./build-network-of";
import { showAll } from "./build-test-scene";

/** The mass of a seeded network, with nothing dimmed. */
export function buildTestMass(actors: number, relationships: number, theme: Theme = "light"): Mass {
  const network = buildNetworkOf(actors, relationships);
  const index = buildNetworkIndex(network);
  const columns = buildSceneColumns({ index, visible: showAll(network), theme });
  return {
    scene: pickMass(columns, PALETTES[theme]),
    nodes: new Uint8Array(columns.nodeCount),
    links: new Uint8Array(columns.linkCount),
    positions: Float32Array.from(placesOf(network)),
  };
}

/** A shot of the middle, 400 by 300 pixels, far out and at rest unless it is said. */
export function buildTestShot(parts: Partial<MassShot> = {}): MassShot {
  return {
    camera: { x: 0, y: 0, zoom: 1 },
    size: { width: 400, height: 300 },
    marginPx: 0,
    ratio: 1,
    scale: 0.5,
    isNear: false,
    hasRegions: false,
    held: -1,
    isLitElsewhere: true,
    isMoving: false,
    isZooming: false,
    ...parts,
  };
}
