// Progress at a glance: a ring for each module. The way on stands above it (progress.js).

import { done } from "./progress.js";
import { everything } from "./storage.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

/** Draw the rings of the page, and draw them anew when something is done. */
export function open(section) {
  section.dataset.open = "";
  const show = () => section.isConnected && rings(section);
  document.addEventListener("academy-progress", () => setTimeout(show, 200));
  show();
}

function rings(section) {
  const all = everything();
  const words = wordsIn(languageOf(section));
  for (const card of section.querySelectorAll("[data-rings]")) {
    const wanted = Object.entries(JSON.parse(card.dataset.rings));
    const of = wanted.flatMap(([kind, names]) => names.map((name) => done(kind, all).has(name)));
    const part = of.length ? of.filter(Boolean).length / of.length : 0;
    card.querySelector(".ring")?.remove();
    const text = fill(words.path_module, { part: Math.round(100 * part) });
    const ring = el("span", { className: "ring", title: text }, el("span", {}, part === 1 ? "✓" : `${Math.round(100 * part)} %`), el("span", { className: "site-unseen" }, ` ${text}`));
    ring.style.setProperty("--part", part);
    card.prepend(ring);
    card.toggleAttribute("data-begun", part > 0);
  }
}
