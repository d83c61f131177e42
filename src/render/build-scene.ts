import { buildSentence } from "../model/build-sentence";
import type { ActorId, SectorId } from "../model/ids";
import { localize } from "../model/localized-text";
import type { Actor, Relationship, Sector } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { Focus, Selection } from "../model/view";
import { HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";
import { buildAccessibleName } from "./accessible-name";
import { buildLinkBends } from "./link-bends";
import type { PictureTarget } from "./network-view";
import { PALETTES, type Theme } from "./palette";
import type { Scene, SceneHull, SceneLink, SceneNode } from "./scene";
import type { Spotlight } from "../model/spotlight";
import { addSpotlight } from "./add-spotlight";
import { buildSceneEmphasis, type Lit } from "./scene-emphasis";
import { findCategoryColour, type ScenePaint } from "./scene-paint";
import { buildSceneGroups } from "./scene-groups";
import { buildSceneLegend } from "./scene-legend";
import type { SceneMessages } from "./scene-messages";

/** What a scene is made from: the document, what filters leave of it, and what the reader is doing. */
export interface SceneInput {
  readonly index: NetworkIndex;
  readonly visible: VisibleNetwork;
  readonly selection: Selection;
  readonly hover: PictureTarget | null;
  /** What is lit besides, such as by the sentence being read: actor and relationship indices. */
  readonly lit?: Lit | null;
  /** What a question or a lens puts in the light; the rest is dimmed. */
  readonly spotlight?: Spotlight | null;
  /** What colours say when they do not say sectors. */
  readonly paint?: ScenePaint | null;
  /** How large actors are, by index, as a share (0 … 1) of the largest; by number of relationships when left out. */
  readonly sizes?: Float64Array | null;
  /** Actors outlined as groups of a layout, in place of sectors: by actor index. */
  readonly outlines?: readonly SceneOutline[] | null;
  /** The actors focused on are labelled first. */
  readonly focus?: Focus | null;
  readonly pinned: ReadonlySet<ActorId>;
  readonly hulls: boolean;
  readonly theme: Theme;
  readonly language: string;
  readonly messages: SceneMessages;
}

/** A group of a layout, such as a year. */
export interface SceneOutline {
  readonly label: string;
  readonly actors: readonly number[];
  /** The sector that the group is, if it is one. */
  readonly sector?: Sector;
}

const SMALLEST_RADIUS_PX = 6;
const LARGEST_RADIUS_PX = 18;
/** Relationships that earn the largest symbol in a network whose busiest actor has fewer. */
const BUSY = 16;
/** Above any degree, so that what the reader is on is labelled before what is merely important. */
const FOREMOST = 1_000_000;

/** Area, not radius, tells the number of relationships; bounded, so that a hub does not swallow its neighbours. */
function radiusOf(degree: number, busiest: number): number {
  return radiusOfShare(degree / Math.max(BUSY, busiest));
}

function radiusOfShare(part: number): number {
  const share = Math.sqrt(part);
  return Math.round((SMALLEST_RADIUS_PX + (LARGEST_RADIUS_PX - SMALLEST_RADIUS_PX) * share) * 4) / 4;
}

/** Builds the picture's content: hidden things are left out, names are in the scene's language, nothing has a place. */
export function buildScene(input: SceneInput): Scene {
  const { index, visible, theme, language, messages } = input;
  const { network } = index;
  const placeOf = new Int32Array(network.actors.length).fill(-1);
  let shown = 0;
  network.actors.forEach((_, actor) => {
    if (visible.actors[actor] !== HIDDEN) placeOf[actor] = shown++;
  });
  const drawn = network.relationships.flatMap((relationship, at) => {
    const source = placeOf[index.sourceOf[at] ?? -1] ?? -1;
    const target = placeOf[index.targetOf[at] ?? -1] ?? -1;
    const isDrawn = visible.relationships[at] !== HIDDEN && source >= 0 && target >= 0;
    return isDrawn ? [{ relationship, at, source, target }] : [];
  });
  const nodes = buildNodes(input, drawn, shown);
  return {
    title: localize(network.title, language).text,
    description: messages.description({
      actors: visible.shownActors,
      relationships: visible.shownRelationships,
    }),
    language,
    theme,
    palette: PALETTES[theme],
    nodes,
    links: buildLinks(input, drawn),
    hulls: input.outlines
      ? outline(input.outlines, placeOf, theme)
      : input.hulls
        ? buildHulls(input, placeOf)
        : [],
    legend: buildSceneLegend(index, visible, theme, language, messages, input.paint),
  };
}

interface DrawnRelationship {
  readonly relationship: Relationship;
  /** Its place in the document. */
  readonly at: number;
  readonly source: number;
  readonly target: number;
}

function buildNodes(input: SceneInput, drawn: readonly DrawnRelationship[], shown: number): SceneNode[] {
  const { index, visible, selection, hover, pinned, language, messages } = input;
  const emphasis = addSpotlight(
    buildSceneEmphasis(index, visible, selection, hover, input.lit),
    input.spotlight,
    hover !== null,
  );
  const groups = buildSceneGroups(shown, drawn);
  const drawnDegree = new Int32Array(shown);
  for (const { source, target } of drawn) {
    drawnDegree[source] = (drawnDegree[source] ?? 0) + 1;
    if (target !== source) drawnDegree[target] = (drawnDegree[target] ?? 0) + 1;
  }
  const busiest = index.degree.reduce((most, degree) => Math.max(most, degree), 0);
  const selected = new Set(selection.actors);
  const focused = new Set(input.focus?.actors);
  const hovered = hover?.type === "actor" ? hover.id : null;
  const nodes: SceneNode[] = [];
  index.network.actors.forEach((actor, at) => {
    if (visible.actors[at] === HIDDEN) return;
    const place = nodes.length;
    const label = localize(actor.label, language);
    const stress = emphasis.ofActor(at);
    const degree = index.degree[at] ?? 0;
    nodes.push({
      id: actor.id,
      index: at,
      label: label.text,
      labelLanguage: label.isFallback ? label.language : null,
      symbol: index.kindById.get(actor.kind)?.symbol ?? "circle",
      ...(input.paint
        ? { colour: findCategoryColour(input.paint.categoryOf[at] ?? -1, input.theme), secondColour: null }
        : coloursOf(input, actor)),
      radiusPx: input.sizes ? radiusOfShare(input.sizes[at] ?? 0) : radiusOf(degree, busiest),
      emphasis: stress,
      isSelected: selected.has(actor.id),
      isPinned: pinned.has(actor.id),
      labelPriority:
        degree +
        (actor.id === hovered ? 16 * FOREMOST : 0) +
        (selected.has(actor.id) ? 8 * FOREMOST : 0) +
        (focused.has(actor.id) ? 4 * FOREMOST : 0) +
        (stress === "lit" ? 2 * FOREMOST : 0) -
        (stress === "dimmed" ? FOREMOST : 0),
      accessibleName: buildAccessibleName(
        label.text,
        (name) =>
          messages.actorName({
            name,
            kind: nameOfKind(input, actor),
            sectors: nameSectors(input, actor),
            relationships: drawnDegree[place] ?? 0,
          }),
        [
          ...(pinned.has(actor.id) ? [messages.pinned] : []),
          ...(groups.count > 1 ? [messages.group((groups.groupOf[place] ?? 0) + 1, groups.count)] : []),
        ],
      ),
    });
  });
  return nodes;
}

function coloursOf(
  { index, theme }: SceneInput,
  actor: Actor,
): { readonly colour: string; readonly secondColour: string | null } {
  const colours = actor.sectors.flatMap((id) => {
    const sector = index.sectorById.get(id);
    return sector ? [theme === "dark" ? sector.colorDark : sector.color] : [];
  });
  return { colour: colours[0] ?? PALETTES[theme].mutedInk, secondColour: colours[1] ?? null };
}

function nameOfKind({ index, language }: SceneInput, actor: Actor): string {
  const kind = index.kindById.get(actor.kind);
  return kind ? localize(kind.label, language).text : actor.kind;
}

function nameSectors({ index, language }: SceneInput, actor: Actor): string {
  const names = actor.sectors.flatMap((id) => {
    const sector = index.sectorById.get(id);
    return sector ? [localize(sector.label, language).text] : [];
  });
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

const ARC_WIDTH_PX = { normal: 1.25, lit: 1.75, dimmed: 1 } as const;

function buildLinks(input: SceneInput, drawn: readonly DrawnRelationship[]): SceneLink[] {
  const { index, visible, selection, hover, theme, language, messages } = input;
  const emphasis = addSpotlight(
    buildSceneEmphasis(index, visible, selection, hover, input.lit),
    input.spotlight,
    hover !== null,
  );
  const hovered = hover?.type === "relationship" ? hover.id : null;
  const bends = buildLinkBends(drawn);
  const selected = new Set(selection.relationships);
  const palette = PALETTES[theme];
  return drawn.map(({ relationship, at, source, target }, place): SceneLink => {
    const stress = emphasis.ofRelationship(at);
    const isSpelt = relationship.id === hovered || selected.has(relationship.id);
    const label = isSpelt ? localize(relationship.label, language) : null;
    return {
      id: relationship.id,
      source,
      target,
      status: relationship.status,
      colour: stress === "lit" ? palette.ink : palette.line,
      widthPx: ARC_WIDTH_PX[stress],
      bend: bends[place] ?? 0,
      emphasis: stress,
      isSelected: selected.has(relationship.id),
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
  });
}

function outline(outlines: readonly SceneOutline[], placeOf: Int32Array, theme: Theme): SceneHull[] {
  return outlines.map(({ label, actors, sector }, at) => ({
    sector: `outline ${at}`,
    label,
    colour: sector ? (theme === "dark" ? sector.colorDark : sector.color) : PALETTES[theme].mutedInk,
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
        colour: theme === "dark" ? sector.colorDark : sector.color,
        members,
      },
    ];
  });
}
