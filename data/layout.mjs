// Lays the shipped network out anew and stores the settled places in its file: node data/layout.mjs [file]
// Several seeds are tried and the best drawing kept; the same network always gives the same file.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SEEDS = 8;
/**
 * Rooms for the picture on a laptop and on a projector, CSS pixels, less the margin round it: labels keep their size when
 * the picture is fitted, so the smaller room has more that overlap.
 */
const STAGES = [
  { width: 650, height: 700 },
  { width: 1150, height: 850 },
];

const [path = `${ROOT}data/taiwan-science-diplomacy.json`] = process.argv.slice(2);

// Node 20 runs no TypeScript, so Vite loads the app's own modules.
const load = async (file) => {
  const options = { root: ROOT, configFile: false, logLevel: "error" };
  return (await runnerImport(`${ROOT}src/${file}`, options)).module;
};
const { readProjectFile, writeProjectFile } = await load("formats/project-file.ts");
const { createI18n } = await load("i18n/create-i18n.ts");
const { ENGLISH } = await load("i18n/english.ts");
const { sayProblem } = await load("i18n/say-problem.ts");
const { buildNetworkIndex } = await load("model/network-index.ts");
const { buildLayoutGraph } = await load("layout/build-layout-graph.ts");
const { chooseLayoutEngine } = await load("layout/choose-layout-engine.ts");

const read = readProjectFile(readFileSync(path, "utf8"));
if (!read.ok) {
  for (const problem of read.error) console.error(sayProblem(createI18n("en", { en: ENGLISH }), problem));
  process.exit(1);
}
const network = read.value;
const { graph } = buildLayoutGraph(buildNetworkIndex(network), {
  hasActor: () => true,
  hasRelationship: () => true,
  positions: new Float64Array(2 * network.actors.length).fill(Number.NaN),
  isPinned: () => false,
});

const distances = findDistances(graph);
let best = null;
for (let seed = 1; seed <= SEEDS; seed++) {
  const places = layOut(seed);
  const drawing = { seed, places, ...judge(places) };
  const { crossings, overlaps, stress } = drawing;
  console.log(
    `seed ${seed}: ${crossings} crossings, ${overlaps} label overlaps, stress ${stress.toFixed(3)}`,
  );
  if (best === null || drawing.score < best.score) best = drawing;
}
const { seed, places } = best;
const actors = network.actors.map((actor, node) => ({
  ...actor,
  position: { x: places[2 * node], y: places[2 * node + 1], pinned: false },
}));
writeFileSync(path, writeProjectFile({ ...network, actors }));
console.log(`${actors.length} actors placed in ${path} with seed ${seed}`);

/** Settled places for a seed, x and y by turns, round the middle of the picture, in tenths. */
function layOut(seed) {
  const options = { seed, quality: "best", heat: 1 };
  const engine = chooseLayoutEngine(graph, options).create(graph, options);
  while (!engine.isSettled) engine.step();
  const places = new Float64Array(2 * graph.count);
  engine.writePositions(places);
  const [x, y] = [0, 1].map((axis) => {
    const { least, most } = findExtent(places, axis);
    return (least + most) / 2;
  });
  // Adding 0 turns −0 into 0, which the file would not keep apart.
  return places.map((place, at) => Math.round((place - (at % 2 === 0 ? x : y)) * 10) / 10 + 0);
}

/** What is wrong with a drawing; a lower score is better. */
function judge(places) {
  const crossings = countCrossings(places);
  const overlaps = STAGES.reduce((sum, stage) => sum + countOverlaps(places, stage), 0) / STAGES.length;
  const stress = measureStress(places);
  return { crossings, overlaps, stress, score: crossings + overlaps + 500 * stress };
}

function findExtent(places, axis) {
  const along = places.filter((_, at) => at % 2 === axis);
  return { least: Math.min(...along), most: Math.max(...along) };
}

/** Pairs of links without a common end that cross when drawn straight. */
function countCrossings(places) {
  const { sources, targets } = graph;
  const side = (a, b, c) =>
    (places[2 * b] - places[2 * a]) * (places[2 * c + 1] - places[2 * a + 1]) -
    (places[2 * b + 1] - places[2 * a + 1]) * (places[2 * c] - places[2 * a]);
  const areParted = (a, b, c, d) => side(a, b, c) > 0 !== side(a, b, d) > 0;
  let crossings = 0;
  for (let one = 0; one < sources.length; one++) {
    for (let other = one + 1; other < sources.length; other++) {
      const [a, b, c, d] = [sources[one], targets[one], sources[other], targets[other]];
      if (a === c || a === d || b === c || b === d) continue;
      if (areParted(a, b, c, d) && areParted(c, d, a, b)) crossings += 1;
    }
  }
  return crossings;
}

/** Pairs of symbols with labels that would overlap when the whole picture is fitted into the stage. */
function countOverlaps(places, stage) {
  const [across, down] = [0, 1].map((axis) => {
    const { least, most } = findExtent(places, axis);
    return most - least;
  });
  const zoom = Math.min(stage.width / across, stage.height / down);
  let overlaps = 0;
  for (let one = 0; one < graph.count; one++) {
    for (let other = one + 1; other < graph.count; other++) {
      const gap = (axis) =>
        zoom * Math.abs(places[2 * one + axis] - places[2 * other + axis]) -
        graph.boxes[2 * one + axis] -
        graph.boxes[2 * other + axis];
      if (gap(0) < 0 && gap(1) < 0) overlaps += 1;
    }
  }
  return overlaps;
}

/** How far distances in the drawing are from distances in the network (Kamada and Kawai), 0 … 1, whatever the scale. */
function measureStress(places) {
  let [sum, squares, pairs] = [0, 0, 0];
  distances.forEach((steps, at) => {
    const [one, other] = [Math.floor(at / graph.count), at % graph.count];
    if (!(steps > 0) || one >= other) return;
    const ratio =
      Math.hypot(places[2 * one] - places[2 * other], places[2 * one + 1] - places[2 * other + 1]) / steps;
    sum += ratio;
    squares += ratio * ratio;
    pairs += 1;
  });
  return 1 - (sum * sum) / (squares * pairs);
}

/** Links on the shortest way between every two nodes, row by row; Infinity where there is no way. */
function findDistances({ count, sources, targets }) {
  const neighbours = Array.from({ length: count }, () => []);
  sources.forEach((source, link) => {
    neighbours[source].push(targets[link]);
    neighbours[targets[link]].push(source);
  });
  const found = new Float64Array(count * count).fill(Infinity);
  for (let start = 0; start < count; start++) {
    const row = found.subarray(start * count, (start + 1) * count);
    row[start] = 0;
    const queue = [start];
    for (const node of queue) {
      for (const next of neighbours[node]) {
        if (row[next] <= row[node] + 1) continue;
        row[next] = row[node] + 1;
        queue.push(next);
      }
    }
  }
  return found;
}
