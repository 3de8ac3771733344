// What the reader has done: ticks in the navigation, counts on a track, and the way back to where they were.

import { everything } from "./storage.js";
import { firstFrom, home, inModule, nameOf, navigation } from "./address.js";
import { watch } from "./reading.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const PAUSE = 200; // ms
const KINDS = ["page", "quiz", "exercise", "prediction"];

/** Is this entry done? */
const DONE = {
  page: (one) => one.read === true,
  quiz: (one) => one.right === true,
  exercise: (one) => one.done === true,
  prediction: (one) => Boolean(one.text?.trim()),
};

/** The names of a kind that are done. */
export function done(kind, all = everything()) {
  return new Set(Object.entries(all[kind] ?? {}).filter(([, one]) => DONE[kind](one)).map(([name]) => name));
}

/** For a new page: watch how it is read, and show everything. */
export function look() {
  watch();
  show();
  performance.mark("academy:path");
}

function show() {
  const all = everything();
  const read = done("page", all);
  const listed = [...document.querySelectorAll("a.track-page")].map((link) => ({ link, name: nameOf(link.href) }));
  for (const { link, name } of [...navigation(), ...listed]) tick(link, read.has(name));
  const finished = Object.fromEntries(KINDS.map((kind) => [kind, done(kind, all)]));
  for (const place of document.querySelectorAll("[data-counts]")) count(place, finished);
  for (const place of document.querySelectorAll(".go-on")) goOn(place, all.page ?? {});
}

function tick(link, is) {
  const known = link.querySelector(":scope > .read-tick");
  if (!is || known) return is || known?.remove();
  const words = wordsIn(languageOf(link));
  const sign = el("span", { ariaHidden: "true" }, "✓");
  link.append(el("span", { className: "read-tick", title: words.path_read }, sign, el("span", { className: "site-unseen" }, ` (${words.path_read})`)));
}

/** How much of a module, or of a whole track, is done. */
function count(place, finished) {
  const wanted = JSON.parse(place.dataset.counts);
  const words = wordsIn(languageOf(place));
  const kinds = KINDS.filter((kind) => wanted[kind]?.length);
  const of = kinds.flatMap((kind) => wanted[kind].map((name) => finished[kind].has(name)));
  const parts = kinds.map((kind) => {
    const number = wanted[kind].filter((name) => finished[kind].has(name)).length;
    return fill(words[`path_${kind}`], { number, of: wanted[kind].length });
  });
  const whole = of.length > 0 && of.every(Boolean);
  const bar = el("progress", { max: of.length || 1, value: of.filter(Boolean).length });
  bar.setAttribute("aria-label", words.path_bar);
  place.querySelector(":scope > .track-progress")?.remove();
  place.toggleAttribute("data-done", whole);
  const said = el("p", {}, ...(whole ? [el("strong", {}, `✓ ${words.path_whole} `)] : []), parts.join(" · "));
  const before = place.querySelector(":scope > details");
  place.insertBefore(el("div", { className: "track-progress" }, bar, said), before);
}

/** A line that leads to where the reader was; if that page is done, to the next one that is not. */
async function goOn(place, known) {
  const visited = Object.entries(known).filter(([name, one]) => inModule(name) && one.at);
  const [last] = visited.sort(([, a], [, b]) => b.at - a.at);
  const over = (name) => known[name]?.read || (known[name]?.at && known[name].seconds === undefined); // no lesson: seen
  const next = last && (await firstFrom(last[0], (name) => !over(name)));
  if (place.previousElementSibling?.matches(".go-on-now")) place.previousElementSibling.remove();
  if (!next) return;
  const words = wordsIn(languageOf(place));
  const link = el("a", { href: new URL(`${next.name}/`, home()) }, (next.link.querySelector(".md-ellipsis") ?? next.link).textContent.trim());
  const read = fill(words.path_read_pages, { number: done("page", { page: known }).size });
  place.before(el("p", { className: "go-on-now" }, `${words.path_go_on} `, link, ` · ${read}`));
}

let waiting;
document.addEventListener("academy-progress", () => {
  clearTimeout(waiting); // not at every key that is typed
  waiting = setTimeout(show, PAUSE);
});
