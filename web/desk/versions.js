// Earlier texts of each exercise, in IndexedDB: at most MOST of an exercise, and no more than BYTES together. A text that
// something takes the place of is noted in localStorage first: it outlives a page that is closed at that moment.

export const MOST = 20;
const BYTES = 400_000;
const FRESH = 3; // the newest do not go for their number
const NOTES = 5; // for each exercise, where there is no IndexedDB
const NOTED = "som-academy-noted/";
const STORE = "versions";

/**
 * Keep a text; true if it is kept. `replaced`: something takes its place; `unkept`: localStorage does not hold it;
 * `slot`: the name of its note, which a newer one replaces.
 */
export async function keep(name, text, { slot, ...more } = {}) {
  const one = { name, text, at: Date.now(), ...more };
  const noted = more.replaced && note(one, slot);
  try {
    await put(one);
    if (noted) unnote(noted, one);
    return true;
  } catch (error) {
    console.info("No earlier versions:", error?.message);
    return Boolean(noted);
  }
}

/** Write it down at once; the key of the note, or nothing. */
export function note(one, slot = Math.random().toString(36).slice(2)) {
  const key = `${NOTED}${one.name}/${slot}`;
  try {
    localStorage.setItem(key, JSON.stringify(one));
    for (const [old] of notes(one.name).slice(NOTES)) localStorage.removeItem(old);
    return key;
  } catch {
    return; // full or switched off
  }
}

/** What was noted and did not come into IndexedDB any more comes there now. */
export async function recover(name) {
  for (const [key, one] of notes(name)) {
    await put(one);
    unnote(key, one);
  }
}

/** The versions of an exercise, the newest first; `whole` if there is a history and not only what was noted. */
export async function versions(name) {
  const noted = notes(name).map(([, one]) => one);
  let kept = [];
  let whole = true;
  try {
    kept = await ask(STORE, "readonly", (store) => store.index("name").getAll(name));
  } catch {
    whole = false;
  }
  const all = [...kept, ...noted].sort((a, b) => b.at - a.at);
  return { whole, all: all.filter((one, n) => all.findIndex(({ text }) => text === one.text) === n) };
}

function notes(name) {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${NOTED}${name}/`));
    const all = keys.map((key) => [key, JSON.parse(localStorage.getItem(key))]);
    return all.filter(([, one]) => typeof one?.text === "string").sort(([, a], [, b]) => b.at - a.at);
  } catch {
    return []; // switched off, or something else stands there
  }
}

/** Another tab may have written a newer text there. */
function unnote(key, one) {
  try {
    if (localStorage.getItem(key) === JSON.stringify(one)) localStorage.removeItem(key);
  } catch {
    // switched off meanwhile
  }
}

function put(one) {
  return ask(STORE, "readwrite", (store) => {
    store.add(one);
    const all = store.index("name").getAll(one.name);
    all.onsuccess = () => spare(all.result).forEach(({ id }) => store.delete(id));
    return all;
  });
}

/** Of these, the oldest first, those that go: texts that come again later, then those with the nearest neighbours in time. */
function spare(all) {
  const left = all.filter((one, n) => all.findLastIndex(({ text }) => text === one.text) === n);
  const bytes = () => left.reduce((sum, { text }) => sum + 2 * text.length, 0);
  while (left.length > 1 && (left.length > MOST || bytes() > BYTES)) left.splice(nearest(left), 1);
  return all.filter((one) => !left.includes(one));
}

/** The place of the one that is missed least: for its age it stands close to the next, and nothing took its place. */
function nearest(all) {
  const now = all.at(-1).at;
  const gap = (n) => ((all[n + 1].at - all[Math.max(n - 1, 0)].at + 1) / (now - all[n].at + 1)) * (all[n].replaced ? 100 : 1);
  const old = [...all.keys()].slice(0, Math.max(all.length - FRESH, 1));
  return old.reduce((least, n) => (gap(n) < gap(least) ? n : least));
}

let opened;

function database() {
  opened ??= new Promise((go, fail) => {
    const request = indexedDB.open("som-academy", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true }).createIndex("name", "name");
    request.onerror = request.onblocked = () => fail(request.error ?? new Error("blocked"));
    request.onsuccess = () => {
      request.result.onversionchange = request.result.onclose = () => {
        request.result.close(); // somebody forgets everything
        opened = undefined;
      };
      go(request.result);
    };
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** What a request of `work` brings, once its transaction is complete. */
async function ask(name, mode, work) {
  const transaction = (await database()).transaction(name, mode);
  const request = work(transaction.objectStore(name));
  await new Promise((go, fail) => {
    transaction.oncomplete = go;
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
  });
  return request.result;
}
