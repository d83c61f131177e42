import { HIDDEN } from "../../model/visible-network";
import type { Arrangement, ArrangementInput } from "./arrangement";
import { placeInBlocks } from "./place-in-blocks";

const BLOCKS_IN_A_ROW = 3;

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
  const rows = Array.from({ length: Math.ceil(groups.length / BLOCKS_IN_A_ROW) }, (_, row) =>
    groups.slice(row * BLOCKS_IN_A_ROW, (row + 1) * BLOCKS_IN_A_ROW),
  );
  return placeInBlocks(index, rows);
}
