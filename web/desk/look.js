// How the exercise lies before the learner: size of the letters, which is kept, and the whole window.

import { recall, remember } from "../storage.js";
import { el } from "../dom.js";

const SIZES = [0.6, 0.68, 0.78, 0.9, 1.05]; // rem
const USUAL = 1;

export class Look {
  constructor(section, words) {
    Object.assign(this, { section, words });
    const button = (label, text, act) => el("button", { type: "button", title: label, onclick: act }, el("span", { className: "site-unseen" }, label), el("span", { ariaHidden: "true" }, text));
    this.smaller = button(words.desk_smaller, "A−", () => this.#letters(-1));
    this.larger = button(words.desk_larger, "A+", () => this.#letters(1));
    this.full = el("button", { type: "button", onclick: () => this.fill() }, words.desk_full);
    const leave = el("button", { type: "button", onclick: () => this.leave() }, words.desk_leave);
    this.exit = el("div", { className: "exercise-row exercise-exit", hidden: true }, leave);
    this.node = el("div", { className: "exercise-row exercise-look", role: "group", ariaLabel: words.desk_look }, this.smaller, this.larger, this.full);
    section.addEventListener("keydown", (event) => this.#key(event));
    section.addEventListener("click", (event) => this.wide && event.target.closest("a[href]") && this.leave());
    this.#letters(0);
  }

  #letters(step) {
    const kept = recall("desk", "letters").size;
    const now = Math.min(Math.max((SIZES[kept] ? kept : USUAL) + step, 0), SIZES.length - 1);
    if (step) remember("desk", "letters", { size: now });
    for (const one of document.querySelectorAll("section.exercise")) one.style.setProperty("--exercise-size", `${SIZES[now]}rem`);
    this.smaller.ariaDisabled = now === 0 ? "true" : null;
    this.larger.ariaDisabled = now === SIZES.length - 1 ? "true" : null;
  }

  /** The exercise takes the whole window; nothing beside it can be reached. */
  fill() {
    this.scrolled = scrollY;
    this.still = [];
    for (let node = this.section; node !== document.body; node = node.parentElement) {
      this.still.push(...[...node.parentElement.children].filter((one) => one !== node && !one.inert));
    }
    for (const one of this.still) one.inert = true;
    this.#turn(true);
    this.exit.firstChild.focus({ preventScroll: true });
    this.left = () => this.leave();
    addEventListener("popstate", this.left, { once: true });
  }

  leave() {
    for (const one of this.still) one.inert = false;
    removeEventListener("popstate", this.left);
    this.#turn(false);
    scrollTo({ top: this.scrolled, behavior: "instant" });
    this.full.focus({ preventScroll: true });
  }

  #turn(wide) {
    this.wide = wide;
    this.section.classList.toggle("exercise-full", wide);
    document.documentElement.classList.toggle("exercise-still", wide);
    this.full.hidden = wide;
    this.exit.hidden = !wide;
  }

  /** Escape leaves the window, but in the editor and in a typed line it has its own meaning. */
  #key(event) {
    if (event.key !== "Escape" || !this.wide || event.defaultPrevented || event.target.closest(".cm-editor, input")) return;
    event.preventDefault();
    this.leave();
  }
}
