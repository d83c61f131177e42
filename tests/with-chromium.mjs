// Runs a command with CHROMIUM_PATH set to a Chromium that exists, installing Debian's where it can.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
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

function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isExecutable(asked)) return asked;
    console.error(`CHROMIUM_PATH is ${asked}, which is not a program that can be run.`);
    process.exit(1);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find(isExecutable);
}

function installChromium() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  const run = (...args) => spawnSync("apt-get", args, { stdio: "inherit" }).status === 0;
  console.log("No Chromium found: installing Debian's chromium and fonts-noto-cjk.");
  if (run("update", "-qq")) run("install", "-y", "-qq", "chromium", "fonts-noto-cjk");
}

let chromium = findChromium();
if (!chromium) {
  installChromium();
  chromium = findChromium();
}
if (!chromium) {
  console.error(
    "The browser tests need Chromium, Chrome or Edge. Do one of these:\n" +
      "  sudo apt-get install chromium fonts-noto-cjk     (Debian, Ubuntu)\n" +
      "  brew install --cask chromium                     (macOS)\n" +
      "  CHROMIUM_PATH=/path/to/chrome npm test           (one you have already)",
  );
  process.exit(1);
}
const [command, ...args] = process.argv.slice(2);
const { status } = spawnSync(command, args, {
  stdio: "inherit",
  env: { ...process.env, CHROMIUM_PATH: chromium },
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
