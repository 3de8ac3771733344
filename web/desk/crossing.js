// From one language of a page to another: code is kept anyway; the place and the verdict are taken along.

const KEY = "som-academy-crossing";
const FRESH = 60_000; // ms
const PARTS = [".exercise-desk", ".exercise-task", ".exercise-list", ".exercise-after"];

/** When a link to another language is followed, keep where the reader is; `more()` is what else to keep. */
export function leave(section, name, more) {
  const follow = (event) => {
    if (!section.isConnected) return document.removeEventListener("click", follow, true);
    const link = event.target.closest?.(".site-languages a:not([aria-current])");
    const { top, bottom } = section.getBoundingClientRect();
    if (!link || bottom < 0 || top > innerHeight) return;
    const seen = (part) => {
      const box = section.querySelector(part).getBoundingClientRect();
      return Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    };
    const part = [...PARTS].sort((a, b) => seen(b) - seen(a))[0];
    const place = { part, top: section.querySelector(part).getBoundingClientRect().top };
    write(JSON.stringify({ name, at: Date.now(), place, ...more() }));
  };
  document.addEventListener("click", follow, true);
}

/** What was kept of this exercise a moment ago; only once. */
export function arrive(name) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept?.name !== name) return;
    sessionStorage.removeItem(KEY);
    return Date.now() - kept.at < FRESH ? kept : undefined;
  } catch {
    return; // storage is switched off
  }
}

/** Show the same part at the same height. */
export function settle(section, { part, top }) {
  const move = () => scrollBy({ top: section.querySelector(part).getBoundingClientRect().top - top, behavior: "instant" });
  move();
  if (document.readyState === "complete") setTimeout(move, 50);
  else addEventListener("load", () => setTimeout(move, 50), { once: true });
}

function write(text) {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // storage is switched off: the page begins at its heading
  }
}
