import { readFileSync } from "node:fs";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
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
 * Everything the app is made of is stored on the first visit, and a new version waits until the reader asks for it.
 * The app registers the worker itself, since the page's policy wants a trusted address.
 */
function offline() {
  return VitePWA({
    registerType: "prompt",
    injectRegister: null,
    includeAssets: ["favicon.svg"],
    workbox: {
      globPatterns: ["**/*.{js,css,html,json,svg,png,webmanifest}"],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      clientsClaim: true,
      cleanupOutdatedCaches: true,
    },
    manifest: {
      name: "Entente",
      short_name: "Entente",
      description: "An article about partnerships as a network to explore, prove and present.",
      start_url: ".",
      scope: ".",
      display: "standalone",
      background_color: "#fbfaf7",
      theme_color: "#fbfaf7",
      icons: [
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
  });
}

const chromium = process.env["CHROMIUM_PATH"];

export default defineConfig({
  // A relative base lets `dist/` work from any sub-path of any static host.
  base: "./",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "zh-TW"] }), enforce: "pre" },
    contentSecurityPolicy(),
    shippedNetwork(),
    offline(),
  ],
  worker: { format: "es" },
  build: { target: "es2023" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
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
});
