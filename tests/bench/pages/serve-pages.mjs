import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

function readFolder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What the scripts of a built page weigh, workers and parts loaded later included, kB after gzip -9. */
export function weighScripts(folder) {
  const scripts = readFolder(folder).filter((path) => extname(path) === ".js");
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}

/**
 * Serves built pages (folders by name) at /<name>/… and networks at /graph/<size>.json, everything from memory.
 * @returns {Promise<{ origin: string, addGraph: (name: string, graph: object) => void, close: () => void }>}
 */
export async function servePages(folders) {
  const files = new Map();
  for (const [name, folder] of Object.entries(folders))
    for (const path of readFolder(folder))
      files.set(`/${name}${path.slice(folder.length).replaceAll("\\", "/")}`, readFileSync(path));
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const content = files.get(path);
    response.writeHead(content ? 200 : 404, {
      "Content-Type": TYPES[extname(path)] ?? "text/plain",
      "Content-Length": content?.length ?? 0,
    });
    response.end(content ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    addGraph: (name, graph) => files.set(`/graph/${name}.json`, Buffer.from(JSON.stringify(graph))),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
