import { buildSentence } from "../model/build-sentence";
import { joinNames } from "../model/join-names";
import { localize } from "../model/localized-text";
import type { Actor } from "../model/network";
import { STATUSES } from "../model/status";
import { buildAccessibleName } from "./accessible-name";
import { LINK_WIDTH_PX } from "./link-parts";
import { PALETTES } from "./palette";
import type { Emphasis, SceneLink, SceneNode } from "./scene";
import { NO_COLOUR, type SceneColumns } from "./scene-columns";
import type { SceneInput } from "./scene-input";

/** Above any degree, so that what the reader is on is labelled before what is merely important. */
const FOREMOST = 1_000_000;

/** Writes single things of a scene out in full, names and all: a large scene has that done for few of them only. */
export interface SceneWriter {
  /** The actor at a place; without `isSpoken` it has no accessible name, which takes longest to write. */
  readonly writeNode: (place: number, emphasis: Emphasis, isSpoken?: boolean) => SceneNode;
  /** The relationship at a place. */
  readonly writeLink: (place: number, emphasis: Emphasis) => SceneLink;
  /** `SceneNode.labelPriority` without writing the rest. */
  readonly priorityOf: (place: number, emphasis: Emphasis) => number;
}

/** Creates the writer of one scene. */
export function createSceneWriter(input: SceneInput, columns: SceneColumns): SceneWriter {
  const { index, selection, hover, pinned, language, messages, theme } = input;
  const { actors, relationships } = index.network;
  const selectedActors = new Set(selection.actors);
  const selectedRelationships = new Set(selection.relationships);
  const focused = new Set(input.focus?.actors);
  const palette = PALETTES[theme];
  const colourAt = (number: number | undefined) => columns.colours[number ?? NO_COLOUR] ?? null;

  const priorityOf = (place: number, emphasis: Emphasis) => {
    const at = columns.actorOf[place] ?? -1;
    const id = actors[at]?.id;
    const degree = index.degree[at] ?? 0;
    if (id === undefined) return degree;
    return (
      degree +
      (hover?.type === "actor" && id === hover.id ? 16 * FOREMOST : 0) +
      (selectedActors.has(id) ? 8 * FOREMOST : 0) +
      (focused.has(id) ? 4 * FOREMOST : 0) +
      (emphasis === "lit" ? 2 * FOREMOST : 0) -
      (emphasis === "dimmed" ? FOREMOST : 0)
    );
  };
  const nameActor = (actor: Actor, label: string, place: number) => {
    const groups = columns.groups();
    return buildAccessibleName(
      label,
      (name) =>
        messages.actorName({
          name,
          kind: nameOfKind(input, actor),
          sectors: joinNames(nameSectors(input, actor), language),
          relationships: columns.drawnDegree[place] ?? 0,
        }),
      [
        ...(pinned.has(actor.id) ? [messages.pinned] : []),
        ...(groups.count > 1 ? [messages.group((groups.groupOf[place] ?? 0) + 1, groups.count)] : []),
      ],
    );
  };

  return {
    priorityOf,
    writeNode: (place, emphasis, isSpoken = true) => {
      const at = columns.actorOf[place] ?? -1;
      const actor = actors[at];
      if (!actor) throw new RangeError(`There is no actor at place ${place} of the scene.`);
      const label = localize(actor.label, language);
      return {
        id: actor.id,
        index: at,
        label: label.text,
        labelLanguage: label.isFallback ? label.language : null,
        symbol: columns.symbols[columns.symbolOf[place] ?? 0] ?? "circle",
        colour: colourAt(columns.colourOf[place]) ?? palette.mutedInk,
        secondColour: colourAt(columns.secondColourOf[place]),
        radiusPx: columns.radiusPx[place] ?? 0,
        emphasis,
        isSelected: selectedActors.has(actor.id),
        isPinned: pinned.has(actor.id),
        labelPriority: priorityOf(place, emphasis),
        accessibleName: isSpoken ? nameActor(actor, label.text, place) : "",
      };
    },
    writeLink: (place, emphasis) => {
      const relationship = relationships[columns.relationshipOf[place] ?? -1];
      if (!relationship) throw new RangeError(`There is no relationship at place ${place} of the scene.`);
      const isSelected = selectedRelationships.has(relationship.id);
      const isSpelt = isSelected || (hover?.type === "relationship" && relationship.id === hover.id);
      const label = isSpelt ? localize(relationship.label, language) : null;
      return {
        id: relationship.id,
        source: columns.sourceOf[place] ?? -1,
        target: columns.targetOf[place] ?? -1,
        status: STATUSES[columns.statusOf[place] ?? 0] ?? "operating",
        colour: emphasis === "lit" ? palette.ink : palette.line,
        widthPx: LINK_WIDTH_PX[emphasis],
        bend: columns.bends()[place] ?? 0,
        emphasis,
        isSelected,
        label: label?.text ?? null,
        labelLanguage: label?.isFallback ? label.language : null,
        accessibleName: buildAccessibleName(
          buildSentence(index, relationship, language),
          (sentence) =>
            messages.relationshipName({
              sentence,
              status: messages.statusName[relationship.status],
              basis: messages.basisName[relationship.basis],
            }),
          [],
        ),
      };
    },
  };
}

function nameOfKind({ index, language }: SceneInput, actor: Actor): string {
  const kind = index.kindById.get(actor.kind);
  return kind ? localize(kind.label, language).text : actor.kind;
}

function nameSectors({ index, language }: SceneInput, actor: Actor): string[] {
  return actor.sectors.flatMap((id) => {
    const sector = index.sectorById.get(id);
    return sector ? [localize(sector.label, language).text] : [];
  });
}
