// The front page for whoever comes back: its first button leads to the lesson that is next.

import { everything } from "./storage.js";
import { done } from "./progress.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

/** Turn the button, and show how far the reader is. */
export function open(place) {
  place.dataset.open = "";
  const button = place.querySelector(".front-go");
  const lessons = JSON.parse(place.dataset.lessons);
  const [all, root] = [everything(), button.getAttribute("href").slice(0, -lessons[0][0].length - 1)];
  const known = all.page ?? {};
  const [last] = lessons.filter(([name]) => known[name]?.at).sort(([a], [b]) => known[b].at - known[a].at);
  if (!last) return;
  const here = lessons.indexOf(last);
  const next = [...lessons.slice(here), ...lessons].find(([name]) => !known[name]?.read);
  if (!next) return;
  const [name, title, minutes] = next;
  button.href = `${root}${name}/`;
  button.textContent = `${fill(place.dataset.on, { title })} · ${minutes}`;
  const bar = el("progress", { max: lessons.length, value: lessons.filter(([one]) => done("page", all).has(one)).length });
  bar.setAttribute("aria-label", wordsIn(languageOf(place)).path_bar);
  place.prepend(bar);
  place.dataset.back = "";
}
