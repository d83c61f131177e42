import type { Say } from "../i18n/create-i18n";
import { BASES, STATUSES } from "../model/status";
import type { SceneMessages } from "../render/scene-messages";

function byKey<Key extends string>(keys: readonly Key[], wordOf: (key: Key) => string): Record<Key, string> {
  const words: Partial<Record<Key, string>> = {};
  for (const key of keys) words[key] = wordOf(key);
  return words as Record<Key, string>;
}

/** The words a scene is described with, in the language `say` speaks now. */
export function buildSceneMessages(say: Say): SceneMessages {
  return {
    statusName: byKey(STATUSES, (status) => say(`network.status.${status}`)),
    basisName: byKey(BASES, (basis) => say(`network.basis.${basis}`)),
    actorName: ({ name, kind, sectors, relationships }) =>
      say("picture.actorName", { name, kind, sectors, count: relationships }),
    relationshipName: (parts) => say("picture.relationshipName", parts),
    description: ({ actors, relationships }) =>
      say("picture.description", {
        actors: say("network.actors", { count: actors }),
        relationships: say("network.relationships", { count: relationships }),
      }),
    pinned: say("picture.pinned"),
    group: (number, count) => say("picture.group", { number, count }),
  };
}
