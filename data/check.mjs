// Checks a project file against the rules of a shipped network: node data/check.mjs [file] [body paragraphs]
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHIPPED = "data/taiwan-science-diplomacy.json";
// The last two paragraphs of the article are about its author and its photo; the network is not about them.
const BODY_PARAGRAPHS = 12;
const LANGUAGES = ["en", "zh-Hant"];

const [path = `${ROOT}${SHIPPED}`, bodyParagraphs = BODY_PARAGRAPHS] = process.argv.slice(2);

// Node 20 runs no TypeScript, so Vite loads the app's own modules.
const load = async (file) => {
  const options = { root: ROOT, configFile: false, logLevel: "error" };
  return (await runnerImport(`${ROOT}src/${file}`, options)).module;
};
const { readProjectFile } = await load("formats/project-file.ts");
const { auditNetwork } = await load("evidence/audit-network.ts");
const { buildSummary } = await load("evidence/build-summary.ts");
const { createI18n } = await load("i18n/create-i18n.ts");
const { ENGLISH } = await load("i18n/english.ts");
const { sayProblem } = await load("i18n/say-problem.ts");

if (!existsSync(path)) {
  console.error(`There is no file ${path}.`);
  process.exit(1);
}
const read = readProjectFile(readFileSync(path, "utf8"));
if (!read.ok) {
  for (const problem of read.error) console.error(sayProblem(createI18n("en", { en: ENGLISH }), problem));
  process.exit(1);
}
const shortcomings = auditNetwork(read.value, LANGUAGES);
for (const { place, message } of shortcomings) console.error(`${place}: ${message}`);
for (const line of buildSummary(read.value, Number(bodyParagraphs))) console.log(line);
if (shortcomings.length > 0) {
  console.error(`${shortcomings.length} to mend in ${path}`);
  process.exit(1);
}
