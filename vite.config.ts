import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { build, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

const SHIPPED_NETWORK = "taiwan-science-diplomacy.json";

/** Text is text, code is ours, and nothing is fetched from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types entente",
].join("; ");

/** Puts the policy into the built page; the dev server needs inline scripts of its own. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "entente:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Serves the shipped network beside the page, from the file that is edited and checked. */
function shippedNetwork(): Plugin {
  const path = new URL(`./data/${SHIPPED_NETWORK}`, import.meta.url);
  return {
    name: "entente:shipped-network",
    configureServer(server) {
      server.middlewares.use(`/${SHIPPED_NETWORK}`, (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(path));
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: SHIPPED_NETWORK, source: readFileSync(path) });
    },
  };
}

/**
 * Tells the service worker which files to store and gives it a version that changes with any of them. It reads what
 * lies in the built folder, so that whatever another build puts beside it is stored as well.
 */
function offline(): Plugin {
  let folder = "";
  return {
    name: "entente:offline",
    apply: "build",
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: "post",
      handler() {
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== "sw.js")
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
          .sort();
        const hash = createHash("sha256");
        for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
        const worker = readFileSync(new URL("./public/sw.js", import.meta.url), "utf8")
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace("__FILES__", JSON.stringify(files).replaceAll("'", "\\'"));
        writeFileSync(join(folder, "sw.js"), worker);
      },
    },
  };
}

/** The mode in which the page of stand-alone files is built: one script, one style sheet, nothing beside it. */
const VIEWER_MODE = "viewer";
const VIEWER = "viewer.html";

const inPage = (code: string) =>
  code.replaceAll("</script", String.raw`<\/script`).replaceAll("<!--", String.raw`\x3C!--`);
const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
const fileBeside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Nothing runs but the page's own script, and nothing is ever asked of a network. */
function policyOfViewer(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data: blob:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/**
 * Writes the page that stand-alone files are made of: `index.html` with script, style and icon inside, and an empty
 * element for the content before any code. On `file://` scripts must be classic.
 */
function writeViewer(script: string, style: string): string {
  const icon = `data:image/svg+xml;base64,${readFileSync(fileBeside("public/favicon.svg")).toString("base64")}`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policyOfViewer(script, style)}">`;
  const content = `<script type="application/json" id="entente-content"></script>`;
  return readFileSync(fileBeside("index.html"), "utf8")
    .replace("<head>", () => `<head>\n    ${head}`)
    .replace("favicon.svg", () => icon)
    .replace(/\s*<link rel="manifest"[^>]*>/, "")
    .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
    .replace(/<script type="module".*<\/script>/, () => `${content}\n    <script>${script}</script>`);
}

/** Builds the viewer, from the same sources. */
async function buildViewer(): Promise<string> {
  const built = await build({
    configFile: fileBeside("vite.config.ts"),
    mode: VIEWER_MODE,
    logLevel: "warn",
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileBeside("src/viewer.tsx"),
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const files = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const scripts = files.filter((file) => file.type === "chunk");
  const styles = files.filter((file) => file.fileName.endsWith(".css"));
  if (scripts.length !== 1)
    throw new Error(`${VIEWER}: ${scripts.length} scripts where one was to be built.`);
  const style = styles.map((file) => (file.type === "asset" ? String(file.source) : "")).join("\n");
  return writeViewer(scripts.map(({ code }) => inPage(code)).join(""), style);
}

/** Puts the viewer beside the app, which makes stand-alone files of it in the browser. */
function viewer(): Plugin {
  return {
    name: "entente:viewer",
    configureServer(server) {
      server.middlewares.use(`/${VIEWER}`, (_request, response, next) => {
        const answer = async () => {
          try {
            const html = await buildViewer();
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            response.end(html);
          } catch (error) {
            next(error);
          }
        };
        void answer();
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: VIEWER, source: await buildViewer() });
    },
  };
}

const chromium = process.env["CHROMIUM_PATH"];

export default defineConfig(({ mode }) => ({
  // A relative base lets `dist/` work from any sub-path of any static host.
  base: "./",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "zh-TW"] }), enforce: "pre" },
    ...(mode === VIEWER_MODE ? [] : [contentSecurityPolicy(), shippedNetwork(), viewer(), offline()]),
  ],
  worker: { format: mode === VIEWER_MODE ? "iife" : "es" },
  build: {
    target: "es2023",
    rolldownOptions:
      mode === VIEWER_MODE
        ? {}
        : {
            // What every visit loads compresses best in one piece, however many other chunks share parts of it.
            output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
          },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Nothing tested here leaves anything behind in its modules: a third of the time, and run in any order.
          pool: "threads",
          isolate: false,
          // Slowness is judged in tests/bench; here only a hang may fail.
          testTimeout: 60_000,
          include: [
            "tests/architecture.test.ts",
            "tests/unit/**/*.test.ts",
            "tests/property/**/*.test.ts",
            "tests/scenes/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ["d3-force", "react-dom/client"] },
        test: {
          name: "ui",
          include: ["tests/ui/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/ui/setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium ? { executablePath: chromium } : {} }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
}));
