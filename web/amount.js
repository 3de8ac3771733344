// A question that is answered with a number.

import { written } from "./number.js";
import { Question } from "./question.js";
import { el } from "./dom.js";

/** A number to find from values that are others each time; the build has evaluated every sum with them. */
export class Amount extends Question {
  fields() {
    this.variants = JSON.parse(this.section.dataset.variants);
    this.unit = this.section.dataset.unit;
    this.input = el("input", { type: "text", inputMode: "decimal", autocomplete: "off", spellcheck: false });
    const named = [el("span", {}, this.words.quiz_number), this.input, ...(this.unit ? [el("span", {}, this.unit)] : [])];
    this.variant = 0;
    return el("label", { className: "quiz-number" }, ...named);
  }

  draw(variant) {
    this.variant = variant;
    for (const place of this.places) place.textContent = this.variants[variant].texts[place.dataset.value];
  }

  answer() {
    const value = written(this.input.value, this.lang, this.unit);
    if (!Number.isNaN(value)) return value;
    this.missing(this.words.quiz_no_number, this.input);
  }

  judge(value) {
    const { near } = this.variants[this.variant];
    const usual = this.answers.find((_, number) => near[number][0] <= value && value <= near[number][1]);
    return this.tell(!!usual?.right, usual ? this.because(usual.reason) : this.unusual());
  }

  /** None of the usual slips: where to read. */
  unusual() {
    const link = this.folded.querySelector("[data-right=false] .quiz-reason > :last-child > a:last-of-type");
    return el("p", {}, `${this.words.quiz_other} `, ...(link ? [link.cloneNode(true)] : []));
  }

  /** An entry of before there were variants has a seed: only with 0 were its values the first ones. */
  restore({ answer, seed, variant = seed ? -1 : 0 }) {
    if (!this.variants[variant]) return;
    this.draw(variant);
    this.input.value = String(answer).replace(".", this.lang === "en" ? "." : ",");
    this.judge(Number(answer));
  }

  /** Other values than before. */
  renew() {
    const others = [...this.variants.keys()].filter((one) => one !== this.variant);
    this.draw(others[Math.floor(Math.random() * others.length)] ?? 0);
    this.input.value = "";
    return this.input;
  }
}
