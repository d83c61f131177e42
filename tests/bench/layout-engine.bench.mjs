#!/usr/bin/env node
// Layout engine against d3-force, in node, one thread:  node tests/bench/layout-engine.bench.mjs [--sizes 50,500,5000] [--qualities balanced,best] [--reps 3] [--ticks-only] [--check]
// Every number is a ratio to d3-force of the same run (CPU time, medians of --reps): the machine may be shared and slow.
// --check fails when a bar is missed: quality never worse than d3-force's, settle and tick as much quicker as stated below.
import { importBundle } from "./build-bundle.mjs";
import { compareTicks, median, settle, settleOracle, time } from "./drive-layouts.mjs";
import * as graphs from "./layout-graphs.mjs";
import * as quality from "./measure-layout.mjs";

const engine = await importBundle("./engine-parts.ts", "engine-parts");

const readOption = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const sizes = readOption("sizes", "50,500,5000").split(",").map(Number);
const qualities = readOption("qualities", "balanced,best").split(",");
const reps = Number(readOption("reps", "3"));
const isChecking = process.argv.includes("--check");
const isTicksOnly = process.argv.includes("--ticks-only");
/** d3-force in a page waits for a frame after each of its 300 ticks, however short they are. */
const frameMs = 1000 / 60;
/** d3-force's time in a page to our CPU time, at least; and its tick to ours. */
const bars = { settle: { 50: 10, 500: 10, 5000: 20 }, tick: { 5000: 20, 20000: 35, 100000: 55 } };
const missed = [];

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}

function compareQuality(name, graph, oracle) {
  const theirs = quality.measureLayout(graph, oracle.positions);
  printRow([
    name,
    "d3-force",
    oracle.ms.toFixed(0),
    "1",
    theirs.stress.toFixed(4),
    theirs.crossings.toFixed(5),
    theirs.neighbourhood.toFixed(3),
    "",
  ]);
  for (const level of qualities) {
    const runs = Array.from({ length: reps }, () => time(() => settle(engine, graph, level)));
    const ms = median(runs.map((run) => run.ms));
    const ours = quality.measureLayout(graph, runs[0].result);
    const losses = [];
    if (ours.stress > theirs.stress) losses.push("stress");
    if (ours.crossings > theirs.crossings) losses.push("crossings");
    if (ours.neighbourhood < theirs.neighbourhood) losses.push("neighbourhood");
    const bar = bars.settle[graph.count];
    if (level === "balanced" && bar && oracle.pageMs / ms < bar) losses.push(`settle below ${bar}×`);
    if (losses.length > 0) missed.push(`${name} ${level}: ${losses.join(", ")}`);
    printRow([
      name,
      level,
      ms.toFixed(0),
      (oracle.ms / ms).toFixed(1),
      ours.stress.toFixed(4),
      ours.crossings.toFixed(5),
      ours.neighbourhood.toFixed(3),
      losses.join(", "),
    ]);
  }
}

function printTicks(count) {
  const { theirsMs, oursMs, ratio, error } = compareTicks(engine, graphs.buildScaleFree(count), {
    rounds: reps,
    ticks: count > 50_000 ? 2 : 10,
  });
  if (ratio < (bars.tick[count] ?? 0))
    missed.push(`tick at ${count}: ${ratio.toFixed(1)}× is below ${bars.tick[count]}×`);
  if (error > 0.0076) missed.push(`force error at ${count}: ${error.toFixed(4)}`);
  printRow([count, theirsMs.toFixed(2), oursMs.toFixed(2), ratio.toFixed(1), error.toFixed(4)]);
}

console.log(
  "| graph | layout | CPU ms | × d3-force in a page | stress | crossings | neighbourhood | worse than d3-force |",
);
printRow(Array.from({ length: 8 }, () => "---"));
for (const size of isTicksOnly ? [] : sizes) {
  for (const [name, graph] of graphs.listGraphs(size)) {
    const { ms, result } = time(() => settleOracle(graph));
    compareQuality(name, graph, { ms, pageMs: Math.max(ms, 300 * frameMs), positions: result });
  }
}
console.log("\n| actors | d3-force ms a tick | ours | ratio | RMS force error |");
printRow(Array.from({ length: 5 }, () => "---"));
for (const size of sizes.filter((size) => size >= 500)) printTicks(size);
if (missed.length > 0) console.log(`\nBehind the bars:\n${missed.map((line) => `- ${line}`).join("\n")}`);
if (isChecking && missed.length > 0) process.exitCode = 1;
