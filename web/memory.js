// What the browser remembers of an exercise: the same in every language of the page, and never sent anywhere.

const place = (name) => `som-academy/${name}`;

/** {text?, tries, last?, done}: the work, honest tries so far, the text of the latest one, and whether all passed. */
export function recall(name) {
  try {
    return { tries: 0, done: false, ...JSON.parse(localStorage.getItem(place(name)) ?? "{}") };
  } catch {
    return { tries: 0, done: false }; // storage is switched off, or holds something else
  }
}

/** Remember more of it. */
export function remember(name, more) {
  try {
    localStorage.setItem(place(name), JSON.stringify({ ...recall(name), ...more }));
  } catch {
    // switched off or full: the work lives as long as the page
  }
}
