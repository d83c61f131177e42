// Runs a command with CHROMIUM_PATH set to a Chromium that exists, installing Debian's where it can. The headless shell is taken
// first: the same engine without a browser's windows, in which the tests take two thirds of the time. After --full it is taken last,
// for what is measured as users have it.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const SHELL = "chromium-headless-shell";
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program CHROMIUM_PATH asks for, if it asks for one. */
function findAsked() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !isExecutable(asked)) {
    console.error(`CHROMIUM_PATH is ${asked}, which is not a program that can be run.`);
    process.exit(1);
  }
  return asked;
}

function findOnPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const findBrowser = () => findOnPath(BROWSERS) ?? USUAL_PLACES.find(isExecutable);

/** Installs a Debian package; `true` where it is there afterwards. */
function install(name) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !findOnPath(["apt-get"])) return false;
  const run = (...args) => spawnSync("apt-get", args, { stdio: "inherit" }).status === 0;
  console.log(`Installing Debian's ${name} and fonts-noto-cjk.`);
  return run("update", "-qq") && run("install", "-y", "-qq", name, "fonts-noto-cjk");
}

function findShell() {
  const shell = findOnPath([SHELL]);
  // Nobody's own machine is changed while there is a browser on it.
  if (shell || (findBrowser() && !process.env.CI)) return shell;
  return install(SHELL) ? findOnPath([SHELL]) : undefined;
}

function findFull() {
  const browser = findBrowser();
  if (browser) return browser;
  return install("chromium") ? findBrowser() : undefined;
}

const given = process.argv.slice(2);
const isFull = given[0] === "--full";
const chromium = findAsked() ?? (isFull ? (findFull() ?? findShell()) : (findShell() ?? findFull()));
if (!chromium) {
  console.error(
    "The browser tests need Chromium, Chrome or Edge. Do one of these:\n" +
      "  sudo apt-get install chromium fonts-noto-cjk     (Debian, Ubuntu)\n" +
      "  brew install --cask chromium                     (macOS)\n" +
      "  CHROMIUM_PATH=/path/to/chrome npm test           (one you have already)",
  );
  process.exit(1);
}
const [command, ...args] = isFull ? given.slice(1) : given;
const { status } = spawnSync(command, args, {
  stdio: "inherit",
  env: { ...process.env, CHROMIUM_PATH: chromium },
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
