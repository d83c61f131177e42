import { cp, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** What the host does with a path instead of answering with the file; `null` for nothing. */
export type Fault = (path: string) => "cut" | "page" | null;

/** A host whose version, and whose faults, a test changes while pages of it are open. */
export interface VersionHost {
  readonly origin: string;
  readonly serve: (folder: string) => void;
  readonly fail: (fault: Fault) => void;
  readonly close: () => Promise<void>;
}

/** Serves one folder at a time; what is not in it is not found, as after a deployment that clears the old files. */
export async function serveVersions(first: string): Promise<VersionHost> {
  let folder = first;
  let fault: Fault = () => null;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const name = path === "/" ? "/index.html" : path;
    const trouble = fault(name);
    const answer = async () => {
      if (trouble === "cut") {
        request.socket.destroy();
        return;
      }
      try {
        const wanted = trouble === "page" ? "/index.html" : name;
        const body = await readFile(join(folder, normalize(wanted)));
        response.writeHead(200, { "Content-Type": TYPES[extname(wanted)] ?? "application/octet-stream" });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    };
    void answer();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test's host has no port.");
  return {
    origin: `http://localhost:${address.port}/`,
    serve: (next) => {
      folder = next;
    },
    fail: (next) => {
      fault = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/**
 * Makes a later version of the built app: every script of the help dialog has another name and so has what loads it, as
 * after a change of its code, and the service worker another version.
 */
export async function makeNextVersion(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp("dist", folder, { recursive: true });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile() && /\.(js|html)$/.test(entry.name))) {
    const path = join(file.parentPath, file.name);
    const text = await readFile(path, "utf8");
    const next = text
      .replaceAll(/HelpDialog-[\w-]{8}\.js/g, "HelpDialog-nextnext.js")
      .replace(/const VERSION = "[0-9a-f]+"/, 'const VERSION = "next"');
    if (next !== text) await writeFile(path, next);
    if (file.name.startsWith("HelpDialog-"))
      await rename(path, join(file.parentPath, "HelpDialog-nextnext.js"));
  }
}
