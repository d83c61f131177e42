import type { NetworkIndex } from "../../model/network-index";
import { HIDDEN } from "../../model/visible-network";
import type { Arrangement, ArrangementInput } from "./arrangement";

/** From ring to ring, layout units, at least. */
const RING = 170;
/** Room along a ring for a symbol and its label. */
const ROOM = 92;

/**
 * The centre in the middle; round it those one step away, then those two steps away, and so on; outermost what no shown
 * relationship leads to. On a ring, actors stand near the one they were reached from, so that few lines cross.
 */
export function arrangeInRings({ index, visible, centre }: ArrangementInput): Arrangement {
  const positions = new Float64Array(2 * index.network.actors.length).fill(Number.NaN);
  const angles = new Float64Array(index.network.actors.length);
  const rings = findRings(index, visible, centre);
  let radius = 0;
  rings.forEach(({ key, actors, parents }, ring) => {
    if (key === 0) {
      for (const actor of actors) positions.fill(0, 2 * actor, 2 * actor + 2);
      return;
    }
    radius = Math.max(radius + RING, (actors.length * ROOM) / (2 * Math.PI));
    const angleOf = (actor: number) => angles[parents.get(actor) ?? -1] ?? 0;
    const sectorOf = (actor: number) => index.network.actors[actor]?.sectors[0] ?? "";
    const ordered = actors.toSorted((one, other) => {
      if (ring > 1) return angleOf(one) - angleOf(other) || one - other;
      return sectorOf(one).localeCompare(sectorOf(other), "en") || one - other;
    });
    ordered.forEach((actor, at) => {
      const angle = (2 * Math.PI * (at + (ring % 2) / 2)) / ordered.length;
      angles[actor] = angle;
      positions[2 * actor] = radius * Math.sin(angle);
      positions[2 * actor + 1] = -radius * Math.cos(angle);
    });
  });
  return { positions, groups: rings.map(({ key, actors }) => ({ key, actors })) };
}

interface Ring {
  readonly key: number | null;
  readonly actors: readonly number[];
  /** From whom each actor was reached. */
  readonly parents: ReadonlyMap<number, number>;
}

function findRings(
  index: NetworkIndex,
  visible: ArrangementInput["visible"],
  centre: number,
): readonly Ring[] {
  const parents = new Map<number, number>();
  const reached = new Set<number>();
  const rings: Ring[] = [];
  let wave = visible.actors[centre] === undefined || visible.actors[centre] === HIDDEN ? [] : [centre];
  for (const actor of wave) reached.add(actor);
  for (let key = 0; wave.length > 0; key++) {
    rings.push({ key, actors: wave, parents });
    const next: number[] = [];
    for (const actor of wave) {
      const end = index.incidentStart[actor + 1] ?? 0;
      for (let each = index.incidentStart[actor] ?? 0; each < end; each++) {
        const relationship = index.incident[each] ?? -1;
        const source = index.sourceOf[relationship] ?? -1;
        const other: number = source === actor ? (index.targetOf[relationship] ?? -1) : source;
        const isWalked = visible.relationships[relationship] !== HIDDEN && visible.actors[other] !== HIDDEN;
        if (!isWalked || reached.has(other)) continue;
        reached.add(other);
        parents.set(other, actor);
        next.push(other);
      }
    }
    wave = next;
  }
  const rest = index.network.actors.flatMap((_, actor) =>
    visible.actors[actor] === HIDDEN || reached.has(actor) ? [] : [actor],
  );
  return rest.length === 0 ? rings : [...rings, { key: null, actors: rest, parents }];
}
