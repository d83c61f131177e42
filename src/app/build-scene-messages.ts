import type { Say } from "../i18n/create-i18n";
import type { SceneMessages } from "../render/scene-messages";

/** The words a scene is described with, in the language `say` speaks now. */
export function buildSceneMessages(say: Say): SceneMessages {
  return {
    statusName: {
      operating: say("network.status.operating"),
      signed: say("network.status.signed"),
      proposed: say("network.status.proposed"),
      obstacle: say("network.status.obstacle"),
    },
    basisName: { stated: say("network.basis.stated"), inferred: say("network.basis.inferred") },
    actorName: ({ name, kind, sectors, relationships }) =>
      say("picture.actorName", { name, kind, sectors, count: relationships }),
    relationshipName: (parts) => say("picture.relationshipName", parts),
    description: ({ actors, relationships }) =>
      say("picture.description", {
        actors: say("network.actors", { count: actors }),
        relationships: say("network.relationships", { count: relationships }),
      }),
    more: (count) => say("filters.more", { count }),
    pinned: say("picture.pinned"),
    group: (number, count) => say("picture.group", { number, count }),
  };
}
