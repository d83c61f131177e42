import type { Box } from "./camera";
import type { SceneExtract } from "./large-extract";
import type { LargeScene } from "./large-scene";
import type { SceneHull } from "./scene";

/** Members that are looked at to find where a group is at home. */
const SAMPLES = 600;
/** Cells across and along in which they are counted. */
const CELLS = 9;

/** Adds the names of a large scene's groups to an extract, each at a member where most of the group are. */
export function nameRegions(scene: LargeScene, extract: SceneExtract, positions: Float64Array): SceneExtract {
  if (!scene.hasHulls) return extract;
  const nodes = [...extract.nodes];
  const hulls = scene.hulls().flatMap((hull): SceneHull[] => {
    const home = findHome(scene, hull, positions);
    if (home < 0) return [];
    let place = nodes.indexOf(home);
    if (place < 0) place = nodes.push(home) - 1;
    return [{ ...hull, isBox: false, members: [place] }];
  });
  const added = nodes
    .slice(extract.nodes.length)
    .map((node) => ({ ...scene.writeNode(node, false), label: "" }));
  return {
    ...extract,
    nodes,
    scene: { ...extract.scene, nodes: [...extract.scene.nodes, ...added], hulls },
  };
}

function findHome({ columns }: LargeScene, { members }: SceneHull, positions: Float64Array): number {
  const step = Math.max(1, Math.floor(members.length / SAMPLES));
  const seen = members
    .filter((_, at) => at % step === 0)
    .map((place) => {
      const actor = columns.actorOf[place] ?? -1;
      return { place, x: positions[2 * actor] ?? NaN, y: positions[2 * actor + 1] ?? NaN };
    });
  const placed = seen.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const cells = new Map<number, typeof placed>();
  const box = findBox(placed);
  for (const each of placed) {
    const column = Math.floor((CELLS * (each.x - box.x0)) / (box.x1 - box.x0 + 1e-9));
    const row = Math.floor((CELLS * (each.y - box.y0)) / (box.y1 - box.y0 + 1e-9));
    const cell = cells.get(row * CELLS + column);
    if (cell) cell.push(each);
    else cells.set(row * CELLS + column, [each]);
  }
  const home = [...cells.values()].reduce<typeof placed>(
    (most, cell) => (cell.length > most.length ? cell : most),
    [],
  );
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = middle(home.map((each) => each.x));
  const y = middle(home.map((each) => each.y));
  let [best, least] = [-1, Infinity];
  for (const each of home) {
    const distance = Math.hypot(each.x - x, each.y - y);
    if (distance < least) [best, least] = [each.place, distance];
  }
  return best;
}

function findBox(points: readonly { readonly x: number; readonly y: number }[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points)
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  return { x0, y0, x1, y1 };
}
