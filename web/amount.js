// A question that is answered with a number.

import { Question } from "./question.js";
import { drawn, near, reckoned, shown, written } from "./reckoning.js";
import { el } from "./telling.js";

/** A number to reckon from values that are drawn anew each time. */
export class Amount extends Question {
  fields() {
    const { given, tolerance, unit } = this.section.dataset;
    Object.assign(this, { given: JSON.parse(given), tolerance, unit });
    this.input = el("input", { type: "text", inputMode: "decimal", autocomplete: "off", spellcheck: false });
    const named = [el("span", {}, this.words.quiz_number), this.input, ...(unit ? [el("span", {}, unit)] : [])];
    this.seed = 0;
    this.values = drawn(this.given, 0);
    return el("label", { className: "quiz-number" }, ...named);
  }

  draw(seed) {
    this.seed = seed;
    this.values = drawn(this.given, seed);
    for (const place of this.places) place.textContent = shown(reckoned(place.dataset.value, this.values), this.lang);
  }

  answer() {
    const value = written(this.input.value, this.lang, this.unit);
    if (!Number.isNaN(value)) return value;
    this.missing(this.words.quiz_no_number, this.input);
  }

  judge(value) {
    const usual = this.answers.find(({ steps }) => near(value, reckoned(steps, this.values), this.tolerance));
    return this.tell(!!usual?.right, usual ? this.because(usual.reason) : this.unusual());
  }

  /** None of the usual slips: where to read. */
  unusual() {
    const link = this.folded.querySelector("[data-right=false] .quiz-reason > :last-child > a:last-of-type");
    return el("p", {}, `${this.words.quiz_other} `, ...(link ? [link.cloneNode(true)] : []));
  }

  restore({ answer, seed }) {
    this.draw(seed ?? 0);
    this.input.value = String(answer).replace(".", this.lang === "en" ? "." : ",");
    this.judge(Number(answer));
  }

  /** Other values than before. */
  renew() {
    const before = JSON.stringify(this.values);
    for (let tries = 0; tries < 20 && JSON.stringify(this.values) === before; tries++) this.draw(1 + Math.floor(Math.random() * 1e6));
    this.input.value = "";
    return this.input;
  }
}
