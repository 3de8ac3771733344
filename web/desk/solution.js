// After success, or three honest tries: the reference solution, and other right answers with what differs in them.

import { coloured } from "../editor.js";
import { el, inline } from "../telling.js";
import { answers, fileOf, pack } from "./pack.js";

/** Code to be read, with a name for those who hear the page. */
export function listing(code, label) {
  const shown = el("pre", { tabIndex: 0 }, el("code", {}, coloured(code)));
  shown.setAttribute("role", "group");
  shown.setAttribute("aria-label", label);
  return shown;
}

export class Solution {
  constructor(name, lang, words) {
    Object.assign(this, { name, lang, words });
    const folded = (className, key) => el("details", { className, hidden: true }, el("summary", {}, words[key]));
    this.node = folded("exercise-solution", "solution");
    this.others = folded("exercise-others", "desk_others");
    this.others.addEventListener("toggle", () => this.#tell(), { once: true });
  }

  /** Put both into the page. */
  async offer() {
    if (!this.node.hidden) return;
    const code = fileOf(await pack(this.name), this.name, "solution.py");
    if (!this.node.hidden) return;
    this.node.append(listing(code, this.words.solution));
    this.node.hidden = this.others.hidden = false;
  }

  async #tell() {
    const { accepted } = await answers(this.name);
    const lead = accepted.length ? this.words.desk_others_lead : this.words.desk_others_none;
    this.others.append(el("p", {}, lead), ...accepted.flatMap(({ name, why, code }) => [
      el("p", { className: "exercise-why", lang: why[this.lang] ? this.lang : "en" }, ...inline(why[this.lang] ?? why.en)),
      listing(code, `${name}.py`),
    ]));
  }
}
