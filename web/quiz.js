// The questions of a page: choose, check, read the reason of the choice, try again.

import { Amount } from "./amount.js";
import { Question } from "./question.js";
import { el } from "./dom.js";
import { fill } from "./words.js";

/** Bring a question to life; without script it is a text with folded answers. */
export function open(section) {
  section.dataset.open = "";
  const question = section.dataset.kind === "number" ? new Amount(section) : new Choice(section);
  question.begin();
}

/** Options to choose from: one, several, or a piece of a quotation. */
class Choice extends Question {
  fields() {
    const list = this.section.querySelector(".quiz-options");
    const type = this.section.dataset.kind === "several" ? "checkbox" : "radio";
    this.labels = [...list.children].map((item, number) => {
      const input = el("input", { type, name: this.section.id, value: number });
      return el("label", { className: "quiz-option" }, input, el("span", {}, ...item.childNodes));
    });
    this.inputs = this.labels.map((label) => label.firstChild);
    list.remove();
    this.pieces = [...this.section.querySelectorAll("[data-piece]")];
    for (const piece of this.pieces) piece.addEventListener("click", () => this.inputs[piece.dataset.piece].click());
    return (this.box = el("div", { className: "quiz-choices" }, ...this.labels));
  }

  answer() {
    const chosen = this.inputs.flatMap((input, number) => (input.checked ? [number] : []));
    if (chosen.length) return chosen;
    this.missing(this.words.quiz_choose, this.box.querySelector("input"));
  }

  /** The reason of each chosen option, and how many right ones are missing. */
  judge(chosen) {
    const missing = this.answers.filter((one, number) => one.right && !chosen.includes(number)).length;
    const right = !missing && chosen.every((number) => this.answers[number].right);
    for (const number of chosen) this.labels[number].dataset.chosen = this.answers[number].right ? "right" : "wrong";
    const several = this.section.dataset.kind === "several";
    const reasons = chosen.map((number) => {
      const { reason, right } = this.answers[number];
      const name = several ? [el("p", { className: "quiz-named" }, right ? "✓ " : "✗ ", this.labels[number].lastChild.textContent)] : [];
      return el("div", { className: "quiz-because" }, ...name, this.because(reason));
    });
    const rest = several && missing ? [el("p", {}, fill(this.words.quiz_missing, { count: missing }))] : [];
    if (!several) this.labels[chosen[0]].after(this.told);
    return this.tell(right, ...reasons, ...rest);
  }

  restore({ answer }) {
    const known = [answer].flat().filter((number) => this.inputs[number]);
    for (const number of known) this.inputs[number].checked = true;
    this.mark();
    if (known.length) this.judge(known);
  }

  clear(text) {
    super.clear(text);
    for (const label of this.labels) delete label.dataset.chosen;
    this.mark();
  }

  /** What is chosen shows in the quotation too. */
  mark() {
    for (const piece of this.pieces) piece.toggleAttribute("data-chosen", this.inputs[piece.dataset.piece].checked);
  }

  /** The same options in another order; the pieces of a sentence keep theirs. */
  renew() {
    for (const input of this.inputs) input.checked = false;
    this.mark();
    const before = [...this.box.children];
    while (this.section.dataset.kind !== "spot" && before.every((label, place) => label === this.box.children[place]))
      for (const label of this.labels) this.box.insertBefore(label, this.box.children[Math.floor(Math.random() * this.labels.length)]);
    return this.box.querySelector("input");
  }
}
