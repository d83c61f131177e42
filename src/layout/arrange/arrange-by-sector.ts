import { HIDDEN } from "../../model/visible-network";
import type { ArrangedGroup, Arrangement, ArrangementInput } from "./arrangement";
import { measureBlock, placeInBlocks } from "./place-in-blocks";

/** Blocks beside each other, of few; many go together into a picture about so many times as wide as high. */
const BLOCKS_IN_A_ROW = 3;
const FEW_BLOCKS = 9;
const ASPECT = 1.5;

/** A block for each sector, in the file's order; an actor stands with the first of its sectors. */
export function arrangeBySector({ index, visible }: ArrangementInput): Arrangement {
  const { sectors, actors } = index.network;
  const numberOf = new Map(sectors.map(({ id }, at) => [id, at]));
  const members: number[][] = sectors.map(() => []);
  const others: number[] = [];
  actors.forEach((actor, at) => {
    if (visible.actors[at] === HIDDEN) return;
    const [first] = actor.sectors;
    const block = first === undefined ? undefined : members[numberOf.get(first) ?? -1];
    (block ?? others).push(at);
  });
  const groups = [
    ...members.map((group, key) => ({ key, actors: group })),
    { key: null, actors: others },
  ].filter((group) => group.actors.length > 0);
  return placeInBlocks(index, groups.length <= FEW_BLOCKS ? cutEvenly(groups) : cutByWidth(groups));
}

const cutEvenly = (groups: readonly ArrangedGroup[]): readonly (readonly ArrangedGroup[])[] =>
  Array.from({ length: Math.ceil(groups.length / BLOCKS_IN_A_ROW) }, (_, row) =>
    groups.slice(row * BLOCKS_IN_A_ROW, (row + 1) * BLOCKS_IN_A_ROW),
  );

/** Rows about equally wide, so that what two hundred sectors fill is a picture and no column. */
function cutByWidth(groups: readonly ArrangedGroup[]): readonly (readonly ArrangedGroup[])[] {
  const sizes = groups.map(({ actors }) => measureBlock(actors.length));
  const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(Math.sqrt(area * ASPECT), ...sizes.map(({ width }) => width));
  const rows: ArrangedGroup[][] = [];
  let left = Number.POSITIVE_INFINITY;
  groups.forEach((group, at) => {
    const width = sizes[at]?.width ?? 0;
    if (left + width > widest) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)?.push(group);
    left += width;
  });
  return rows;
}
