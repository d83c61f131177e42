import type { Spotlight } from "../model/spotlight";
import type { Emphasis } from "./scene";
import type { SceneEmphasis } from "./scene-emphasis";

/**
 * Emphasis with a spotlight over it: what stands in it is lit and the rest dims, save what is selected. While the pointer
 * is on something, that alone is lit and what stands in the spotlight is as ever.
 */
export function addSpotlight(
  emphasis: SceneEmphasis,
  spotlight: Spotlight | null | undefined,
  isHovering: boolean,
): SceneEmphasis {
  if (!spotlight) return emphasis;
  const mix = (base: Emphasis, isInLight: boolean): Emphasis => {
    if (base === "lit") return "lit";
    if (!isInLight) return "dimmed";
    return isHovering ? "normal" : "lit";
  };
  return {
    touched: {
      actors: new Set([...emphasis.touched.actors, ...spotlight.actors]),
      relationships: new Set([...emphasis.touched.relationships, ...spotlight.relationships]),
    },
    dimsRest: true,
    ofActor: (actor) => mix(emphasis.ofActor(actor), spotlight.actors.has(actor)),
    ofRelationship: (relationship) =>
      mix(emphasis.ofRelationship(relationship), spotlight.relationships.has(relationship)),
  };
}
