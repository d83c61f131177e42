#!/usr/bin/env node
// The benchmark that CI runs:  node tests/bench/guard.mjs
// Fails when our layout engine falls behind d3-force: in a ratio of times taken by turns in one process, in the exactness of its
// forces, or in the quality of its pictures of two real networks. The bars leave room for a busy machine; npm run bench:parts measures.
import { readFileSync } from "node:fs";
import { importBundle } from "./build-bundle.mjs";
import { compareTicks, settle, settleOracle } from "./drive-layouts.mjs";
import { buildScaleFree } from "./layout-graphs.mjs";
import { measureLayout } from "./measure-layout.mjs";

const COUNT = 5000;
/** A tick is about 24 times as quick; half of that is a fault, and not a busy machine. */
const LEAST_TICK_RATIO = 8;
/** What d3-force's own forces are off by, RMS, with its defaults. */
const MOST_ERROR = 0.0076;
const NETWORKS = ["miserables", "flights"];

const faults = [];
const check = (isMet, words) => {
  console.log(`${isMet ? "met   " : "MISSED"} ${words}`);
  if (!isMet) faults.push(words);
};

const engine = await importBundle("./engine-parts.ts", "guard");

const { ratio, error } = compareTicks(engine, buildScaleFree(COUNT), { rounds: 5, ticks: 4 });
check(
  ratio >= LEAST_TICK_RATIO,
  `a tick of ${COUNT} actors is ${ratio.toFixed(1)} times as quick as d3-force's; ${LEAST_TICK_RATIO} at least`,
);
check(error <= MOST_ERROR, `its forces are off by ${error.toFixed(4)}; ${MOST_ERROR} at most`);

for (const name of NETWORKS) {
  const graph = JSON.parse(readFileSync(new URL(`./graphs/${name}.json`, import.meta.url), "utf8"));
  const theirs = measureLayout(graph, settleOracle(graph));
  const ours = measureLayout(graph, settle(engine, graph, "balanced"));
  for (const measure of ["stress", "crossings"])
    check(
      ours[measure] <= theirs[measure],
      `${name}: ${measure} ${ours[measure].toFixed(4)}; d3-force’s ${theirs[measure].toFixed(4)} at most`,
    );
  check(
    ours.neighbourhood >= theirs.neighbourhood,
    `${name}: neighbourhoods ${ours.neighbourhood.toFixed(3)}; d3-force’s ${theirs.neighbourhood.toFixed(3)} at least`,
  );
}

if (faults.length > 0) {
  console.error(`\nThe layout engine fell behind d3-force in ${faults.length} respects:`);
  for (const fault of faults) console.error(`- ${fault}`);
  process.exitCode = 1;
}
