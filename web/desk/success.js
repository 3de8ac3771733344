// The moment of success: what was done, what the page has taught, how far the module is, and where to go on.

import { el } from "../dom.js";
import { done } from "../progress.js";
import { fill } from "../words.js";
import { answers } from "./pack.js";

export class Success {
  /** `acts`: what `mistakes()` and `compare()` open. */
  constructor({ section, name, words }, acts) {
    Object.assign(this, { section, name, words, acts });
    this.sign = el("span", { className: "exercise-solved", hidden: true }, `✓ ${words.desk_solved}`);
    section.querySelector(".exercise-task > h3")?.append(" ", this.sign);
    this.node = el("div", { className: "exercise-success" });
  }

  /** The exercise was solved, now or at an earlier visit. */
  mark() {
    this.sign.hidden = false;
  }

  /** What stands before the details of a verdict that is the first, or another, success. */
  tell({ attempts, first }) {
    const { words } = this;
    const said = first ? fill(words.desk_solved_try, { number: attempts }) : words.desk_solved_again;
    this.node.replaceChildren(el("p", { className: "exercise-solved-now" }, `✓ ${said}`), ...this.#learned(), ...this.#module(first), this.#ways());
    return this.node;
  }

  /** The goals of the page, as they stand at its beginning. */
  #learned() {
    const list = document.querySelector(".md-content__inner > #goals ~ ul");
    return list ? [el("p", {}, this.words.desk_you_can), list.cloneNode(true)] : [];
  }

  /** The module's bar: it grows by what was just solved. */
  #module(first) {
    const names = this.section.dataset.beside?.split(" ") ?? [];
    if (!names.length) return [];
    const solved = done("exercise");
    const number = names.filter((name) => solved.has(name)).length;
    const bar = el("span", { className: "exercise-grown", ariaHidden: "true" }, el("span", {}));
    const width = (count) => bar.firstChild.style.setProperty("inline-size", `${(100 * count) / names.length}%`);
    width(number - first);
    setTimeout(() => width(number), 60);
    return [el("p", { className: "exercise-module" }, bar, fill(this.words.desk_module, { number, of: names.length }))];
  }

  #ways() {
    const { words, acts } = this;
    const button = (key, act) => el("button", { type: "button", onclick: act }, words[key]);
    const wrong = button("desk_mistakes", acts.mistakes);
    answers(this.name).then(
      ({ mistakes }) => (wrong.textContent = fill(words.desk_ways, { count: mistakes.length })),
      () => {}, // it opens all the same, and says what is missing
    );
    const next = document.querySelector("a.md-footer__link--next");
    const title = next?.querySelector(".md-ellipsis")?.textContent.trim();
    const on = title ? [el("a", { className: "exercise-next", href: next.href }, fill(words.desk_next, { title }))] : [];
    return el("div", { className: "exercise-row" }, ...on, wrong, button("desk_compare", acts.compare));
  }
}
