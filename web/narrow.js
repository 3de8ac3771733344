// Takes from a worker what leads out of it, before anybody's code runs there: Python reaches all of JavaScript, so an
// answer could send what it finds, or rewrite what the site keeps for later visits. What the worker itself needs
// afterwards it holds in constants of its own modules, which no code from elsewhere sees.

const WAYS_OUT =
  /^(fetch.*|XMLHttpRequest.*|WebSocket.*|WebTransport.*|EventSource|importScripts|(Shared|Service)?Worker|caches|Cache|CacheStorage|indexedDB|IDB.*|BroadcastChannel|FontFace.*|fonts|Notification|cookieStore|Cookie.*|.*Storage.*|.*FileSystem.*|Push.*|Background.*|RTC.*|ServiceWorker.*|StorageManager|Lock.*|Navigator.*|WorkerNavigator|open|webkit.*)$/;
const KNOWN = ["userAgent", "language", "languages", "hardwareConcurrency", "onLine", "platform"];

export function narrow(world = globalThis) {
  const { navigator } = world;
  const facts = Object.freeze(Object.fromEntries(KNOWN.map((name) => [name, navigator?.[name]])));
  for (let owner = world; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
    for (const name of Object.getOwnPropertyNames(owner))
      if (WAYS_OUT.test(name)) take(owner, name, undefined);
      else if (name === "navigator") take(owner, name, facts);
  take(world, "navigator", facts); // where its owner does not let go of it
}

function take(owner, name, value) {
  try {
    delete owner[name];
    Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false });
  } catch {
    console.info(`${name} stays`);
  }
}
