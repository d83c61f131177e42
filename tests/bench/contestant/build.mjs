#!/usr/bin/env node
// Builds what other benchmarks take in as contestants, into tests/bench/dist/, and says where:  npm run bench:contestant
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import { buildBundle } from "../build-bundle.mjs";

const folder = dirname(await buildBundle("./contestant/layout.ts", "contestant-engines"));
const layout = join(folder, "contestant-layout.mjs");
// The other benchmark reads a default export.
writeFileSync(layout, 'export { contestants as default } from "./contestant-engines.mjs";\n');
console.log(`engine  ${layout}`);

const page = join(folder, "contestant-page");
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: "error",
  base: "./",
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: page,
    emptyOutDir: true,
    rolldownOptions: { input: join(import.meta.dirname, "bench.html") },
  },
});
console.log(`page    ${join(page, "bench.html")}`);
