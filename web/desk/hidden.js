// The hidden checks: asked after the shown ones pass. Only one that fails gets its sentence and its hints.

import { el, inline, mark } from "../dom.js";
import { fill } from "../words.js";

export class Hidden {
  constructor(words, hints) {
    Object.assign(this, { words, hints });
    this.list = el("ol", { className: "exercise-checks exercise-more" });
    this.node = el("div", { hidden: true }, el("h4", { className: "exercise-heading" }, words.desk_hidden), this.list);
  }

  clear() {
    this.list.replaceChildren();
    this.node.hidden = true;
  }

  show(checks) {
    const failed = checks.filter((one) => one.hidden && one.status !== "pass");
    this.list.replaceChildren(...failed.map((check) => this.#item(check)));
    this.node.hidden = !failed.length;
  }

  #item({ name, status, sentence, hints }) {
    const folded = hints.map((hint, at) => {
      const summary = el("summary", {}, fill(this.words.desk_hint, { number: at + 1 }));
      return el("details", { className: "exercise-hint" }, summary, el("p", {}, ...inline(hint)));
    });
    const item = el("li", { data: { check: name } }, el("span", { className: "exercise-sentence" }, ...inline(sentence)), " ", ...folded);
    mark(item, status, this.words);
    this.hints.adopt(item);
    return item;
  }
}
