#!/usr/bin/env node
// Our drawing and layout against d3-force and a canvas, page against page in one run:  npm run bench -- --sizes 50,500 --reps 1
// Prints a table for each size and writes everything to tests/bench/dist/compare-pages.json. tests/bench/README.md says how to read it.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildPage } from "./build-page.mjs";
import { buildScaleFree } from "./layout-graphs.mjs";
import { measureLayout } from "./measure-layout.mjs";
import { buildRows, formatTable } from "./pages/format-table.mjs";
import { servePages, weighScripts } from "./pages/serve-pages.mjs";
import { visitPage } from "./pages/visit-page.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "50,500,5000,20000,100000" },
    reps: { type: "string", default: "3" },
    cap: { type: "string", default: "60" },
  },
});

function readNumber(option, text) {
  const number = Number(text);
  if (!(Number.isInteger(number) && number > 0))
    throw new Error(`--${option} ${values[option]}: write whole numbers above 0, such as --${option} 3.`);
  return number;
}
const sizes = values.sizes.split(",").map((text) => readNumber("sizes", text));
const reps = readNumber("reps", values.reps);
const capMs = 1000 * readNumber("cap", values.cap);
const readLoad = () => Math.round(10 * loadavg()[0]) / 10;

const folders = {
  theirs: await buildPage("./reference-page", "reference-page"),
  ours: await buildPage("./contestant", "contestant-page"),
};
const pages = Object.keys(folders);
const server = await servePages(folders);
const report = { processors: cpus().length, capS: capMs / 1000, sizes: [] };

/** One visit with what is worked out from it; null (and a word, and a failed run) when the page was lost. */
async function visit(page, graph, layoutGraph) {
  const address = `${server.origin}/${page}/bench.html?graph=${graph.name}&host=${server.origin}`;
  const load = readLoad();
  const visited = await visitPage({ address, graph, capMs }).catch((error) => {
    console.error(error);
    return null;
  });
  if (!visited) {
    console.error(`${page} at ${graph.n}: the page could not be measured and was closed.`);
    process.exitCode = 1;
    return null;
  }
  if (!visited.isComplete)
    console.error(`${page} at ${graph.n}: the page stopped answering; the rest of its figures are missing.`);
  const { positions, ...measured } = visited;
  const quality = measureLayout(layoutGraph, positions);
  console.error(`${page} at ${graph.n}: settled in ${(measured.settleMs / 1000).toFixed(2)} s, load ${load}`);
  return { ...measured, quality, scriptsKb: weighScripts(folders[page]), load };
}

try {
  for (const size of sizes) {
    const layoutGraph = buildScaleFree(size);
    const { count, sources, targets } = layoutGraph;
    const graph = {
      name: `${size}`,
      n: count,
      m: sources.length,
      source: sources,
      target: targets,
      group: Array.from({ length: count }, (_, at) => at % 5),
    };
    server.addGraph(graph.name, graph);
    const visits = { theirs: [], ours: [] };
    const lost = new Set();
    for (let rep = 0; rep < reps; rep++) {
      for (const page of rep % 2 === 0 ? pages : [...pages].reverse()) {
        // What was capped once is capped again, and only costs time.
        if (lost.has(page) || visits[page].some(({ isSettled }) => !isSettled)) continue;
        const visited = await visit(page, graph, layoutGraph);
        if (visited) visits[page].push(visited);
        else lost.add(page);
      }
    }
    const rows = buildRows(visits);
    const counts = `visits: ${visits.theirs.length} and ${visits.ours.length}, load now ${readLoad()}`;
    console.log(formatTable(`${size} actors, ${graph.m} relationships (${counts})`, rows));
    report.sizes.push({ actors: size, relationships: graph.m, rows, visits, lost: [...lost] });
  }
} finally {
  server.close();
}
const path = new URL("./dist/compare-pages.json", import.meta.url);
writeFileSync(path, JSON.stringify(report, null, 1));
console.log("Everything, visit by visit: tests/bench/dist/compare-pages.json");
