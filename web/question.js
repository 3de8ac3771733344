// What every question of a page does: it is checked, says why, is remembered, and is asked again.

import { recall, remember } from "./storage.js";
import { open as openNote } from "./notes.js";
import { el } from "./dom.js";
import { languageOf, wordsIn } from "./words.js";

/** A question that a formatter has put on the page, whole without script. */
export class Question {
  constructor(section) {
    this.section = section;
    this.name = section.dataset.quiz;
    this.lang = languageOf(section);
    this.words = wordsIn(this.lang);
    this.folded = section.querySelector(".quiz-reasons");
    this.places = [...section.querySelectorAll(".quiz-value")];
    this.answers = [...this.folded.querySelectorAll(":scope > ul > li")].map((item) => ({
      right: item.dataset.right === "true",
      reason: item.querySelector(".quiz-reason"),
    }));
  }

  begin() {
    const { words } = this;
    this.told = el("div", { className: "quiz-told", role: "status" });
    this.again = el("button", { type: "button", hidden: true, onclick: () => this.retry() }, words.quiz_retry);
    const check = el("button", { type: "submit", className: "quiz-main" }, words.check);
    const bar = el("div", { className: "quiz-bar" }, check, this.again);
    const form = el("form", { className: "quiz-form", noValidate: true }, this.group(), bar, this.told);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    form.addEventListener("input", () => this.clear());
    const kept = recall("quiz", this.name);
    if (kept.answer !== undefined) this.restore(kept);
    this.folded.before(form);
    this.folded.hidden = kept.answer === undefined;
  }

  /** The group is called by the last paragraph of the question, and by how to answer. What comes before stays above. */
  group() {
    const stem = this.section.querySelector(".quiz-stem");
    const asked = stem.lastElementChild?.matches("p") ? stem.lastElementChild : undefined;
    const how = this.section.querySelector(".quiz-how");
    const legend = el("legend", {}, ...(asked?.childNodes ?? []), el("span", { className: "quiz-how" }, how.textContent));
    asked?.remove();
    how.remove();
    const group = el("fieldset", {}, legend, this.fields());
    stem.hidden = !stem.children.length;
    if (stem.hidden) return group;
    stem.id = `${this.section.id}-stem`;
    group.setAttribute("aria-describedby", stem.id);
    return group;
  }

  check() {
    const answer = this.answer();
    if (answer === undefined) return;
    const right = this.judge(answer);
    const { right: before, first = right, tries = 0 } = recall("quiz", this.name);
    remember("quiz", this.name, { answer, right: before || right, first, tries: tries + 1, variant: this.variant });
    this.folded.hidden = false;
    this.told.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  /** The reason once more, below the options; its facts open there too. */
  because(reason) {
    const copy = reason.cloneNode(true);
    for (const note of copy.querySelectorAll(".fact")) openNote(note);
    return copy;
  }

  /** There is no answer to check yet: say what is missing, and lead there. */
  missing(text, place) {
    this.clear(text);
    place.focus();
  }

  /** Say whether it is right, and why; give the result back. */
  tell(right, ...reasons) {
    const { words } = this;
    const sign = el("span", { ariaHidden: "true", className: "quiz-sign" }, right ? "✓" : "✗");
    this.told.replaceChildren(el("p", { className: "quiz-verdict" }, sign, right ? words.quiz_right : words.quiz_wrong), ...reasons);
    this.section.dataset.result = right ? "right" : "wrong";
    this.again.textContent = right ? words.quiz_once_more : words.quiz_retry;
    this.again.hidden = false;
    return right;
  }

  /** The last verdict does not fit what is chosen now. */
  clear(text = "") {
    this.told.replaceChildren(...(text ? [el("p", {}, text)] : []));
    delete this.section.dataset.result;
  }

  retry() {
    this.clear();
    this.again.hidden = true;
    this.folded.open = false;
    this.folded.hidden = true;
    this.renew().focus();
  }
}
