// Bundles a module of the project for node, as it would be built for the browser: benchmarks of sources that are loaded one by one
// would measure the loader, whose every import is a look-up.
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "vite";

const FOLDER = fileURLToPath(new URL("./dist/", import.meta.url));

/** Builds `entry` (a path from this folder) into `dist/<name>.mjs` here and returns its path. */
export async function buildBundle(entry, name) {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      target: "es2023",
      outDir: FOLDER,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ["es"],
        fileName: () => `${name}.mjs`,
      },
    },
  });
  return join(FOLDER, `${name}.mjs`);
}

/** Builds a module and loads it. */
export async function importBundle(entry, name) {
  return import(pathToFileURL(await buildBundle(entry, name)).href);
}
