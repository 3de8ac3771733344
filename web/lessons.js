// The lessons of a module: which are done, how many, and the button that goes on with the next one.

import { remember, recall, everything } from "./storage.js";
import { done } from "./progress.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const WAY = "without-code"; // the same for every module: whoever writes no code here writes none there

/** Keep the switch, and show what is done. */
export function open(section) {
  section.dataset.open = "";
  for (const input of section.querySelectorAll(".lessons-switch input")) {
    if (recall("setting", WAY).on !== undefined) input.checked = (input.value === "reading") === recall("setting", WAY).on;
    input.addEventListener("change", () => remember("setting", WAY, { on: input.value === "reading" }));
  }
  const mark = () => section.isConnected && show(section);
  document.addEventListener("academy-progress", mark);
  section.addEventListener("change", mark);
  mark();
}

function show(section) {
  const all = everything();
  const [read, solved] = [done("page", all), done("exercise", all)];
  const codes = !section.querySelector("input[value=reading]:checked");
  const cards = [...section.querySelectorAll("[data-lesson]")];
  const over = (card) => read.has(card.dataset.lesson) && (!codes || JSON.parse(card.dataset.exercises).every((name) => solved.has(name)));
  for (const card of cards) tick(card, over(card));
  const head = section.querySelector(".lessons-head");
  const number = cards.filter(over).length;
  if (!number && !cards.some((card) => all.page?.[card.dataset.lesson]?.at)) return;
  const count = head.querySelector(".lessons-count");
  const bar = el("progress", { max: cards.length, value: number });
  bar.setAttribute("aria-label", wordsIn(languageOf(section)).path_bar);
  count.replaceChildren(bar, " ", fill(count.dataset.of, { number, of: cards.length }));
  const [next, button] = [cards.find((card) => !over(card)), head.querySelector(".lessons-go")];
  const link = (next ?? cards[0]).querySelector("a");
  button.href = link.href;
  button.textContent = next ? fill(button.dataset.on, { title: link.textContent }) : button.dataset.over;
}

function tick(card, is) {
  card.toggleAttribute("data-done", is);
  card.querySelector(".lesson-done")?.remove();
  if (!is) return;
  const words = wordsIn(languageOf(card));
  card.querySelector(".lesson-title").append(el("span", { className: "lesson-done" }, " ✓", el("span", { className: "site-unseen" }, ` ${words.path_whole}`)));
}
