import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, posix, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder of `src/` may import of ours, which outside packages are barred, and whether it may know the DOM. */
const IMPORT_TABLE: Readonly<Record<string, { readonly ours: readonly string[]; readonly react: boolean }>> =
  {
    model: { ours: [], react: false },
    i18n: { ours: [], react: false },
    evidence: { ours: ["model"], react: false },
    analysis: { ours: ["model"], react: false },
    formats: { ours: ["model"], react: false },
    layout: { ours: ["model"], react: false },
    render: { ours: ["model"], react: false },
    store: { ours: ["model", "evidence", "analysis"], react: false },
    ui: { ours: ["model", "store", "i18n"], react: true },
    app: {
      ours: ["model", "i18n", "evidence", "analysis", "formats", "layout", "render", "store", "ui"],
      react: true,
    },
  };

/** Where the app starts: on a site, and in a file that stands alone. */
const ENTRIES = new Set(["main.tsx", "viewer.tsx"]);

const REACT_PACKAGES = /^(react|react-dom|react-aria|react-i18next|lucide-react|zustand$)/;
const BANNED_FOLDERS = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|$)/;
const BANNED_FILES = /(^|\/)(index\.tsx?|utils?\.tsx?|helpers?\d*\.tsx?|common\.tsx?|misc\.tsx?)$/;
/** Ways to run text as code or markup; text is always text. */
const BANNED_CALLS =
  /\b(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|new Function|csvParse\(|foreignObject)|\.html\(|\beval\(/;

type Files = ReadonlyMap<string, string>;

const SOURCE_ROOT = join(import.meta.dirname, "..", "src");

/** All files by path from `src/`, with `/` between folders. */
function listFiles(): string[] {
  return readdirSync(SOURCE_ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SOURCE_ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function readSources(): Files {
  const paths = listFiles().filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(SOURCE_ROOT, path), "utf8")]));
}

/** What no import can mean, so that nothing but its name says it is here. */
function findStrayFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => path !== "README.md" && !/\.(tsx?|css)$/.test(path));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

/** Module names a file imports, re-exports, loads on demand or starts as a worker. */
function findImports(text: string): string[] {
  const found = [
    ...text.matchAll(/(?:^|[\s;])(?:import|export)\s[^"';]*?from\s*["']([^"']+)["']/g),
    ...text.matchAll(/(?:^|[\s;])import\s*["']([^"']+)["']/g),
    ...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
    ...text.matchAll(/new URL\(\s*["'](\.[^"']+)["']\s*,\s*import\.meta\.url/g),
  ];
  return found.map((match) => match[1] ?? "");
}

/** The file a relative import means, or null for a package or something that is not a module of ours. */
function resolveImport(files: Files, from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const path = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, "")));
  return (
    [path, `${path}.ts`, `${path}.tsx`, path.replace(/\.js$/, ".ts")].find((each) => files.has(each)) ?? path
  );
}

/** Every way the files break the architecture, each named with its place. */
function findViolations(files: Files): string[] {
  const violations: string[] = [];
  for (const [path, text] of files) {
    const code = withoutComments(text);
    const folder = path.split("/")[0] ?? "";
    const rule = IMPORT_TABLE[folder];
    const isEntry = ENTRIES.has(path);
    if (!rule && !isEntry) violations.push(`${path}: no folder “${folder}” in the import table`);
    if (BANNED_FOLDERS.test(dirname(path))) violations.push(`${path}: banned folder name`);
    if (BANNED_FILES.test(path)) violations.push(`${path}: banned file name`);
    if (/\bexport\s+default\b|\bas\s+default\b/.test(code)) violations.push(`${path}: default export`);
    if (/^\s*export\s+(\*|\{[^}]*\}|type\s+\{[^}]*\})\s+from\b/m.test(code))
      violations.push(`${path}: re-export`);
    const call = BANNED_CALLS.exec(code);
    if (call) violations.push(`${path}: “${call[0]}” runs text`);
    for (const specifier of findImports(code)) {
      if (!specifier.startsWith(".")) {
        if (rule && !rule.react && REACT_PACKAGES.test(specifier))
          violations.push(`${path}: ${folder} may not import “${specifier}”`);
        continue;
      }
      const target = resolveImport(files, path, specifier) ?? "";
      const other = target.startsWith("..") ? "outside src" : (target.split("/")[0] ?? "");
      if (other === folder || target.endsWith(".css")) continue;
      const isAllowed = isEntry ? other === "app" : rule?.ours.includes(other);
      if (!isAllowed) violations.push(`${path}: ${folder} may not import ${other} (“${specifier}”)`);
    }
  }
  return [...violations, ...findCycles(files)];
}

/** Import cycles, each as the files it runs through. */
function findCycles(files: Files): string[] {
  const cycles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const trail: string[] = [];
  const visit = (path: string) => {
    state.set(path, "open");
    trail.push(path);
    // A type import leaves no trace at run time, but still ties two files together.
    for (const specifier of findImports(withoutComments(files.get(path) ?? ""))) {
      const next = resolveImport(files, path, specifier);
      if (next === null || !files.has(next)) continue;
      if (state.get(next) === "open")
        cycles.push(`cycle: ${[...trail.slice(trail.indexOf(next)), next].join(" → ")}`);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(path, "done");
  };
  for (const path of files.keys()) if (!state.has(path)) visit(path);
  return cycles;
}

describe("architecture", () => {
  const sources = readSources();

  it("reads the project's sources", () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(sources.has(normalize("model/network.ts").replaceAll("\\", "/"))).toBe(true);
  });

  it("lets imports point only up the table, without cycles, default exports, barrels or banned names", () => {
    expect(findViolations(sources)).toEqual([]);
  });

  it("holds nothing but sources, their styles and one README", () => {
    expect(findStrayFiles(listFiles())).toEqual([]);
    expect(findStrayFiles(["README.md", "app/x", "layout/README.md", "a.ts"])).toEqual([
      "app/x",
      "layout/README.md",
    ]);
  });

  const planted: readonly (readonly [string, string, string])[] = [
    ["a sibling import", "layout/a.ts", 'import { x } from "../render/scene";'],
    ["an import down the table", "model/a.ts", 'import type { View } from "../store/state";'],
    ["an import on demand down the table", "analysis/a.ts", 'const x = await import("../app/start");'],
    [
      "a worker from a folder it may not know",
      "store/a.ts",
      'new URL("../layout/layout-worker.ts", import.meta.url)',
    ],
    ["an import from outside src", "model/a.ts", 'import data from "../../data/x.json";'],
    ["React below ui", "store/a.ts", 'import { useState } from "react";'],
    ["React's zustand below ui", "store/a.ts", 'import { create } from "zustand";'],
    ["a default export", "model/a.ts", "export default function a() {}"],
    ["a barrel", "model/a.ts", 'export * from "./network";'],
    ["an index file", "model/index.ts", "export const a = 1;"],
    ["a folder for leftovers", "ui/utils/a.ts", "export const a = 1;"],
    ["a folder the table does not know", "services/a.ts", "export const a = 1;"],
    ["markup from text", "ui/a.tsx", "element.innerHTML = text;"],
    ["code from text", "formats/a.ts", "const f = new Function(text);"],
  ];
  it.each(planted)("rejects %s", (_, path, text) => {
    const violations = findViolations(new Map([...sources, [path, text]]));
    expect(violations.filter((violation) => violation.startsWith(`${path}:`))).not.toEqual([]);
  });

  it("rejects a cycle, even of types alone", () => {
    const files = new Map([
      ["model/a.ts", 'import type { B } from "./b";'],
      ["model/b.ts", 'import { a } from "./c";'],
      ["model/c.ts", 'import { A } from "./a";'],
    ]);
    expect(findViolations(files)).toEqual(["cycle: model/a.ts → model/b.ts → model/c.ts → model/a.ts"]);
  });

  it("takes no notice of what comments say", () => {
    const files = new Map([
      ["model/a.ts", '// import x from "../ui/x";\n/* export default 1 */\nexport const a = 1;'],
    ]);
    expect(findViolations(files)).toEqual([]);
  });
});
