import type { Network, Position } from "../model/network";
import type { DocumentState } from "./state";

/** What is needed to say where actors stand. */
type Placed = Pick<DocumentState, "network" | "positions" | "pinned">;

/**
 * The network with settled places and pins written into its actors, as a project file keeps them. Places are rounded to
 * `1 / fraction` of a layout unit: 10 keeps a file's changes small, none keeps them exact.
 */
export function placeActors({ network, positions, pinned }: Placed, fraction?: number): Network {
  const fit = (value: number) =>
    fraction === undefined ? value : Math.round(value * fraction) / fraction + 0;
  const actors = network.actors.map((actor, at) => {
    const x = positions[2 * at] ?? Number.NaN;
    const y = positions[2 * at + 1] ?? Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return actor;
    const position: Position = { ...actor.position, x: fit(x), y: fit(y), pinned: pinned.has(actor.id) };
    return isSame(actor.position, position) ? actor : { ...actor, position };
  });
  const isUnchanged = actors.every((actor, at) => actor === network.actors[at]);
  return isUnchanged ? network : { ...network, actors };
}

function isSame(one: Position | undefined, other: Position): boolean {
  return one !== undefined && one.x === other.x && one.y === other.y && one.pinned === other.pinned;
}
