// Runs the benchmarks of single parts one after the other, so that none slows another; each prints ratios to a reference of its own run.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const BENCHMARKS = ["anchors.mjs", "layout-engine.bench.mjs", "frames.mjs", "large-picture.mjs"];

const known = new Set(readdirSync(import.meta.dirname));
let failed = 0;
for (const name of BENCHMARKS) {
  if (!known.has(name)) throw new Error(`tests/bench/${name} is listed here but does not exist.`);
  console.log(`\n# ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: "inherit" });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
