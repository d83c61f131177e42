import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // A relative base lets `dist/` work from any sub-path of any static host.
  base: "./",
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US", "zh-TW"] }), enforce: "pre" }],
  worker: { format: "es" },
  build: { target: "es2023" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
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
        optimizeDeps: { include: ["d3-force"] },
        test: {
          name: "ui",
          include: ["tests/ui/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/ui/setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: process.env["CHROMIUM_PATH"]
                ? { executablePath: process.env["CHROMIUM_PATH"] }
                : {},
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
