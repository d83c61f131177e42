// Writes the JSON Schema of the project file, made from the validator, into public/.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "public/entente-project-v1.schema.json";

// Node 20 runs no TypeScript, so Vite loads the module.
const { module } = await runnerImport(`${ROOT}src/formats/project-file-json-schema.ts`, {
  root: ROOT,
  configFile: false,
  logLevel: "error",
});
writeFileSync(`${ROOT}${TARGET}`, module.writeProjectFileJsonSchema());
console.log(`Wrote ${TARGET}`);
