// The hints of an exercise: they open one by one, from vague to nearly code, and stay open at the next visit.

import { recall, remember } from "../storage.js";

const hintsOf = (item) => [...item.querySelectorAll("details.exercise-hint")];

export class Hints {
  #pointed = new Map(); // how far a lesson has pointed, by check

  constructor(name, words) {
    this.name = name;
    this.words = words;
  }

  /** Take in a check of the list: what was opened before is open, the next one can be. */
  adopt(item) {
    for (const [at, hint] of hintsOf(item).entries()) {
      hint.open = this.#opened(item).includes(at + 1);
      hint.addEventListener("toggle", () => hint.open && this.#keep(item, at + 1));
    }
    this.#show(item);
  }

  /** A lesson points at a hint: it can be opened now, whatever stands before it. */
  point(item, number) {
    if (!item) return;
    this.#pointed.set(item, number);
    this.#show(item);
  }

  /** Open the next hint of a check, from `number` on. What to say where there is none. */
  open(item, number = 1) {
    const hints = hintsOf(item);
    const next = [...hints.slice(number - 1), ...hints.slice(0, number - 1)].find((one) => !one.open);
    if (!next) return hints.length ? this.words.last_hint : this.words.no_hint;
    next.hidden = false;
    next.open = true;
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" }); // its margins keep it clear of header and bar
  }

  #opened({ dataset }) {
    const kept = recall("hints", this.name)[dataset.check];
    return Array.isArray(kept) ? kept : [];
  }

  #keep(item, number) {
    const opened = this.#opened(item);
    if (!opened.includes(number)) remember("hints", this.name, { [item.dataset.check]: [...opened, number].sort() });
    this.#show(item);
  }

  #show(item) {
    const reach = Math.max(1 + Math.max(0, ...this.#opened(item)), this.#pointed.get(item) ?? 1);
    for (const [at, hint] of hintsOf(item).entries()) hint.hidden = at >= reach && !hint.open;
  }
}
