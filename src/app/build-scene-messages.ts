import type { Say } from "../i18n/create-i18n";
import type { SceneMessages } from "../render/scene-messages";

/** Stand for what is filled in; no message has them. */
const [NAME, KIND, SECTORS] = ["\u{F0000}", "\u{F0001}", "\u{F0002}"];

/**
 * The words a scene is described with, in the language `say` speaks now. The names of hundreds of things are put together
 * from messages that were looked up once: to look each up takes fifty times as long.
 */
export function buildSceneMessages(say: Say): SceneMessages {
  const actorNames = new Map<number, Fill>();
  const nameActor = (count: number): Fill => {
    const fill =
      actorNames.get(count) ??
      compile(say("picture.actorName", { name: NAME, kind: KIND, sectors: SECTORS, count }));
    actorNames.set(count, fill);
    return fill;
  };
  let nameRelationship: Fill | null = null;
  return {
    statusName: {
      operating: say("network.status.operating"),
      signed: say("network.status.signed"),
      proposed: say("network.status.proposed"),
      obstacle: say("network.status.obstacle"),
    },
    basisName: { stated: say("network.basis.stated"), inferred: say("network.basis.inferred") },
    actorName: ({ name, kind, sectors, relationships }) => nameActor(relationships)(name, kind, sectors),
    relationshipName: ({ sentence, status, basis }) => {
      nameRelationship ??= compile(
        say("picture.relationshipName", { sentence: NAME, status: KIND, basis: SECTORS }),
      );
      return nameRelationship(sentence, status, basis);
    },
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

type Fill = (one: string, two: string, three: string) => string;

/** A message with three gaps, made ready to be filled many times. */
function compile(message: string): Fill {
  const pieces = message.split(/([\u{F0000}-\u{F0002}])/u);
  return (one, two, three) =>
    pieces
      .map((piece) => (piece === NAME ? one : piece === KIND ? two : piece === SECTORS ? three : piece))
      .join("");
}
