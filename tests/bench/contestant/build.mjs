#!/usr/bin/env node
// Builds what other benchmarks take in as contestants, into tests/bench/dist/, and says where:  npm run bench:contestant
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildBundle } from "../build-bundle.mjs";
import { buildPage } from "../build-page.mjs";

const folder = dirname(await buildBundle("./contestant/layout.ts", "contestant-engines"));
const layout = join(folder, "contestant-layout.mjs");
// The other benchmark reads a default export.
writeFileSync(layout, 'export { contestants as default } from "./contestant-engines.mjs";\n');
console.log(`engine  ${layout}`);
console.log(`page    ${join(await buildPage("./contestant", "contestant-page"), "bench.html")}`);
