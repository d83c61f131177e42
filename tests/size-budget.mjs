// Fails when the JavaScript a first visit loads before the first picture is over its budget, gzipped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 200;
const dist = join(import.meta.dirname, "..", "dist");
const page = readFileSync(join(dist, "index.html"), "utf8");
const scripts = [
  ...page.matchAll(/<script[^>]+src="([^"]+\.js)"/g),
  ...page.matchAll(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+\.js)"/g),
].map((match) => match[1]);

// What an entry imports statically is loaded with it, listed in the page or not.
const seen = new Set();
const queue = scripts.map((src) => join(dist, src));
while (queue.length > 0) {
  const file = queue.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)[^"'()]*?from\s*["'](\.[^"']+\.js)["']/g))
    queue.push(join(file, "..", match[1]));
  for (const match of code.matchAll(/(?:^|[;}\s])import\s*["'](\.[^"']+\.js)["']/g))
    queue.push(join(file, "..", match[1]));
}
if (seen.size === 0) {
  console.error(`No script found in ${join(dist, "index.html")}: run npm run build first.`);
  process.exit(1);
}
let total = 0;
for (const file of seen) {
  const kB = gzipSync(readFileSync(file), { level: 9 }).length / 1024;
  total += kB;
  console.log(`${kB.toFixed(1).padStart(7)} kB gz  ${file.slice(dist.length + 1)}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB gz  first load, of ${BUDGET_KB} kB`);
if (total > BUDGET_KB) {
  console.error(
    `First load is ${(total - BUDGET_KB).toFixed(1)} kB over its budget: load something on demand.`,
  );
  process.exit(1);
}
