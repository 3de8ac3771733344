// On paper an exercise shows its starter and the reader's own answer: an editor prints only what is in view of it.

import { el } from "./dom.js";
import { recall } from "./storage.js";
import { languageOf, wordsIn } from "./words.js";

/** Lay them below each exercise; an editor that is open knows the answer, else it is the one that is kept. */
export function lay() {
  for (const old of document.querySelectorAll(".exercise-paper")) old.remove();
  for (const section of document.querySelectorAll("section.exercise[data-exercise]")) {
    const plain = section.querySelector(".exercise-starter");
    if (!plain) continue;
    const words = wordsIn(languageOf(section));
    const starter = plain.textContent.trim();
    const answer = String(section.written?.() ?? recall("exercise", section.dataset.exercise).text ?? "").trim();
    const part = (key, text) => [el("h4", { className: "exercise-heading" }, words[key]), el("pre", {}, el("code", {}, text))];
    const parts = [...part("paper_starter", starter), ...(answer && answer !== starter ? part("paper_answer", answer) : [])];
    section.append(el("div", { className: "exercise-paper" }, ...parts));
  }
}
