// What the browser remembers: the same in every language of the page, and never sent anywhere. One entry for each kind
// and name: exercise (the work), hints, quiz, prediction, page, model.

const ALL = "som-academy";
const ROOM = `${ALL}/`;
const place = (kind, name) => `${ROOM}${kind}/${name}`;

/** What is kept under this name: an object, empty where nothing is. */
export function recall(kind, name) {
  try {
    const kept = JSON.parse(localStorage.getItem(place(kind, name)));
    return kept && typeof kept === "object" ? kept : {};
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

/** Remember more of it; whoever shows progress hears "academy-progress". False where it could not be kept. */
export function remember(kind, name, more) {
  let kept = true;
  try {
    localStorage.setItem(place(kind, name), JSON.stringify({ ...recall(kind, name), ...more }));
  } catch {
    kept = false; // switched off or full: it lives as long as the page
  }
  document.dispatchEvent(new CustomEvent("academy-progress", { detail: { kind, name } }));
  return kept;
}

/** Everything that is kept, as {kind: {name: entry}}. */
export function everything() {
  const all = {};
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(ROOM)) continue;
      const [kind, ...name] = key.slice(ROOM.length).split("/");
      if (name.length) (all[kind] ??= {})[name.join("/")] = recall(kind, name.join("/"));
    }
  } catch {
    // storage is switched off: nothing is kept
  }
  return all;
}

/** Forget everything, or everything of one kind. */
export function forget(kind) {
  try {
    const mine = kind ? place(kind, "") : ALL;
    for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
  } catch {
    // storage is switched off: nothing was kept
  }
  try {
    if (!kind) indexedDB.deleteDatabase(ALL); // earlier versions
  } catch {
    // nor there
  }
  document.dispatchEvent(new CustomEvent("academy-progress", { detail: {} }));
}
