import type { SectorId } from "../model/ids";
import { localize } from "../model/localized-text";
import { coloursOfSector } from "../model/sector-colour";
import { SHOWN } from "../model/visible-network";
import { addSpotlight } from "./add-spotlight";
import { PALETTES, type Theme } from "./palette";
import type { Scene, SceneHull } from "./scene";
import { findSceneColumns, type SceneColumns } from "./scene-columns";
import { buildSceneEmphasis } from "./scene-emphasis";
import type { SceneInput, SceneOutline } from "./scene-input";
import { buildSceneLegend } from "./scene-legend";
import { createSceneWriter } from "./scene-writer";

/** Builds the picture's content: hidden things are left out, names are in the scene's language, nothing has a place. */
export function buildScene(input: SceneInput): Scene {
  const { index, visible, theme, language, messages } = input;
  const columns = findSceneColumns(input);
  const emphasis = addSpotlight(
    buildSceneEmphasis(index, visible, input.selection, input.hover, input.lit),
    input.spotlight,
    input.hover !== null,
  );
  const writer = createSceneWriter(input, columns);
  return {
    title: localize(index.network.title, language).text,
    description: messages.description({
      actors: visible.shownActors,
      relationships: visible.shownRelationships,
    }),
    language,
    theme,
    palette: PALETTES[theme],
    nodes: Array.from(columns.actorOf, (actor, place) => writer.writeNode(place, emphasis.ofActor(actor))),
    links: Array.from(columns.relationshipOf, (relationship, place) =>
      writer.writeLink(place, emphasis.ofRelationship(relationship)),
    ),
    hulls: buildSceneHulls(input, columns),
    legend: buildSceneLegend(index, visible, theme, language, messages, input.paint),
  };
}

/** The outlines of a scene: groups of the layout, or sectors where they are wanted, by places of their members. */
export function buildSceneHulls(input: SceneInput, { placeOf }: SceneColumns): SceneHull[] {
  if (input.outlines) return outline(input.outlines, placeOf, input.theme);
  return input.hulls ? buildHulls(input, placeOf) : [];
}

function outline(outlines: readonly SceneOutline[], placeOf: Int32Array, theme: Theme): SceneHull[] {
  return outlines.map(({ label, actors, sector }, at) => ({
    sector: `outline ${at}`,
    label,
    colour: sector ? coloursOfSector(sector)[theme] : PALETTES[theme].mutedInk,
    isBox: true,
    members: actors.flatMap((actor) =>
      placeOf[actor] === undefined || placeOf[actor] < 0 ? [] : placeOf[actor],
    ),
  }));
}

function buildHulls({ index, visible, theme, language }: SceneInput, placeOf: Int32Array): SceneHull[] {
  const membersOf = new Map<SectorId, number[]>(index.network.sectors.map((sector) => [sector.id, []]));
  index.network.actors.forEach((actor, at) => {
    if (visible.actors[at] !== SHOWN) return;
    for (const sector of new Set(actor.sectors)) membersOf.get(sector)?.push(placeOf[at] ?? -1);
  });
  return index.network.sectors.flatMap((sector) => {
    const members = membersOf.get(sector.id) ?? [];
    if (members.length === 0) return [];
    return [
      {
        sector: sector.id,
        label: localize(sector.label, language).text,
        colour: coloursOfSector(sector)[theme],
        members,
      },
    ];
  });
}
