// Keeps the app in the browser, so that it opens and works without a network.
// The build puts the version and the list of files in place of the two marks below; a change of any file changes both.
const VERSION = "__VERSION__";
/** @type {readonly string[]} Every file of the app, from its folder. */
const FILES = JSON.parse('__FILES__');

const PREFIX = `entente ${self.registration.scope} `;
/** The version in force, and the one before it: a page that runs on still loads what it has not loaded yet. */
const KEPT_VERSIONS = 2;
// The bundler marks its scripts as cross-origin, which some hosts answer with a Vary the stored answer does not match.
const MATCH = { ignoreVary: true };

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

// A host that knows no such file, or a hotel that wants a login, may answer with a page and say that all is well.
const isAnswerTo = (file, response) =>
  response.ok &&
  !response.redirected &&
  (response.headers.get("Content-Type") ?? "").startsWith("text/html") === file.endsWith(".html");

async function fetchWhole(file) {
  const response = await fetch(new Request(file, { cache: "reload" }));
  if (!isAnswerTo(file, response)) throw new Error(`${file}: what came is not that file (${response.status}).`);
  return { file, response: new Response(await response.blob(), { headers: response.headers }) };
}

async function store() {
  // All or nothing: one file that cannot be had leaves the old version in force, and the next visit tries again.
  const fetched = await Promise.all(FILES.map(fetchWhole));
  const cache = await caches.open(PREFIX + VERSION);
  await Promise.all(fetched.map(({ file, response }) => cache.put(file, response)));
}

async function forgetOldVersions() {
  const names = (await ownCaches()).filter((name) => name !== PREFIX + VERSION);
  const surplus = names.slice(0, Math.max(0, names.length - (KEPT_VERSIONS - 1)));
  await Promise.all(surplus.map((name) => caches.delete(name)));
}

async function findStored(request) {
  const isPage = request.mode === "navigate";
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  const isStart = isPage && (url.href === self.registration.scope || url.href === `${self.registration.scope}index.html`);
  const wanted = isStart ? `${self.registration.scope}index.html` : url.href;
  const current = await caches.open(PREFIX + VERSION);
  const found = await current.match(wanted, MATCH);
  if (found) return found;
  for (const name of (await ownCaches()).reverse()) {
    const older = await (await caches.open(name)).match(wanted, MATCH);
    if (older) return older;
  }
  return null;
}

self.addEventListener("install", (event) => event.waitUntil(store()));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([forgetOldVersions(), self.clients.claim()])),
);
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(findStored(request).then((stored) => stored ?? fetch(request)));
});
