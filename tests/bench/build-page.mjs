import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds `bench.html` of a folder of this directory into `dist/<name>` and says where that is. */
export async function buildPage(folder, name) {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const outDir = fileURLToPath(new URL(`dist/${name}`, import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    worker: { format: "es" },
    build: {
      target: "es2023",
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: join(root, "bench.html") },
    },
  });
  return outDir;
}
