import { defineConfig } from "@playwright/test";

// Another port lets two checkouts be tested at once.
const PORT = Number(process.env["ENTENTE_TEST_PORT"] ?? 4179);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  // Two cores: one for the browser, one for the server and the runner.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    // Each test is a first visit; only those about offline use pay for storing the app.
    serviceWorkers: "block",
    launchOptions: process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {},
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: "../..",
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
