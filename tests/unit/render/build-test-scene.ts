import type { Network } from "../../../src/model/network";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_SELECTION } from "../../../src/model/view";
import { SHOWN, type VisibleNetwork } from "../../../src/model/visible-network";
import { buildScene } from "../../../src/render/build-scene";
import type { SceneInput } from "../../../src/render/scene-input";
import type { Scene } from "../../../src/render/scene";
import type { SceneMessages } from "../../../src/render/scene-messages";

/** The words of a test's scenes. */
export const TEST_MESSAGES: SceneMessages = {
  statusName: { operating: "Operating", signed: "Signed", proposed: "Proposed", obstacle: "Obstacle" },
  basisName: { stated: "Stated", inferred: "Inferred" },
  actorName: ({ name, kind, sectors, relationships }) =>
    `${name}, ${kind}, ${sectors}, ${relationships} relationships`,
  relationshipName: ({ sentence, status, basis }) => `${sentence}, ${status}, ${basis}`,
  description: ({ actors, relationships }) => `${actors} actors and ${relationships} relationships`,
  more: (count) => `${count} more`,
  pinned: "pinned",
  group: (number, count) => `group ${number} of ${count}`,
};

/** Everything shown. */
export function showAll({ actors, relationships }: Network): VisibleNetwork {
  return {
    actors: new Uint8Array(actors.length).fill(SHOWN),
    relationships: new Uint8Array(relationships.length).fill(SHOWN),
    shownActors: actors.length,
    shownRelationships: relationships.length,
    drawnActors: actors.length,
    drawnRelationships: relationships.length,
  };
}

/** What a scene of a network is built from, in English on the light ground, with nothing selected unless it is said. */
export function buildTestInput(network: Network, parts: Partial<SceneInput> = {}): SceneInput {
  return {
    index: buildNetworkIndex(network),
    visible: showAll(network),
    selection: NO_SELECTION,
    hover: null,
    pinned: new Set(),
    hulls: false,
    theme: "light",
    language: "en",
    messages: TEST_MESSAGES,
    ...parts,
  };
}

/** The scene of a network, as `buildTestInput` has it. */
export function buildTestScene(network: Network, parts: Partial<SceneInput> = {}): Scene {
  return buildScene(buildTestInput(network, parts));
}

/** Places on a spiral, which keeps any number of actors apart: x and y by turns. */
export function spiralPositions(count: number, spacing: number): Float64Array {
  const positions = new Float64Array(2 * count);
  for (let at = 0; at < count; at++) {
    const radius = spacing * Math.sqrt(at + 0.5);
    const angle = at * 2.399_963;
    positions[2 * at] = radius * Math.cos(angle);
    positions[2 * at + 1] = radius * Math.sin(angle);
  }
  return positions;
}
