// The service worker: the course without a network. FILES is written by web/finish.mjs: {path: [digest, fixed]},
// where `fixed` means that the name changes with the content. A copy is kept under its path and digest,
// so a new build fetches only what has changed.

const SHELF = "som-academy";
const PATIENCE = 3000; // ms, then a kept page is better than a slow one
const ROOT = new URL("./", self.location.href).href;

const label = (path) => `${ROOT}${path}?${FILES[path][0]}`;
const address = (path) => ROOT + path.replace(/(^|\/)index\.html$/, "$1");
const tree = (path) => /^(assets|[a-z]{2})\//.exec(path)?.[1] ?? "";

/** The listed file that an address means. */
function listed(url) {
  if (!url.startsWith(ROOT)) return;
  const path = decodeURIComponent(url.slice(ROOT.length).replace(/[?#].*$/s, ""));
  return [path, `${path}index.html`, `${path}/index.html`].find((one) => Object.hasOwn(FILES, one));
}

async function keep(shelf, path) {
  if (await shelf.match(label(path))) return;
  const answer = await fetch(address(path), FILES[path][1] ? {} : { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await shelf.put(label(path), answer);
}

/** Keep the common files and every page of these language trees. */
async function keepTrees(trees) {
  const shelf = await caches.open(SHELF);
  const waiting = Object.keys(FILES).filter((path) => tree(path) === "assets" || trees.has(tree(path)));
  const one = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await keep(shelf, path);
  };
  await Promise.all([one(), one(), one(), one()]);
}

async function keptTrees() {
  const kept = await (await caches.open(SHELF)).keys();
  return new Set(kept.map(({ url }) => tree(url.slice(ROOT.length))).filter((one) => one !== "assets"));
}

async function tidy() {
  const shelf = await caches.open(SHELF);
  const good = new Set(Object.keys(FILES).map((path) => new URL(label(path)).href));
  for (const request of await shelf.keys()) if (!good.has(request.url)) await shelf.delete(request);
  await self.clients.claim();
}

/** What never changes comes from the shelf; pages come from the network while it answers. */
async function answer(request, path) {
  const kept = await (await caches.open(SHELF)).match(label(path));
  if (!kept) return fetch(request);
  if (FILES[path][1]) return kept;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

self.addEventListener("install", (event) => event.waitUntil(keptTrees().then(async (trees) => trees.size && (await keepTrees(trees))).then(() => self.registration.active || self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "renew") return self.skipWaiting(); // the reader has asked for it
  const path = listed(event.source.url) ?? "";
  event.waitUntil(
    keepTrees(new Set([tree(path)])).then(
      () => event.ports[0].postMessage("kept"),
      (error) => event.ports[0].postMessage(String(error)),
    ),
  );
});
self.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" && listed(event.request.url);
  if (path) event.respondWith(answer(event.request, path));
});
