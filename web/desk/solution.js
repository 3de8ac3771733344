// After success, or three honest tries: the reference solution, and other right answers with what differs in them.

import { coloured } from "../editor.js";
import { el, inline } from "../dom.js";
import { folded } from "./folded.js";
import { answers, fileOf, pack } from "./pack.js";

/** Code to be read, with a name for those who hear the page. */
function listing(code, label) {
  const shown = el("pre", { tabIndex: 0 }, el("code", {}, coloured(code)));
  shown.setAttribute("role", "group");
  shown.setAttribute("aria-label", label);
  return shown;
}

export class Solution {
  constructor(name, lang, words) {
    Object.assign(this, { name, lang, words });
    this.node = folded("exercise-solution", [words.solution], words, async () => {
      const code = fileOf(await pack(name), name, "solution.py");
      return [listing(code, words.solution)];
    });
    this.others = folded("exercise-others", [words.desk_others], words, () => this.#others());
  }

  offer() {
    this.node.hidden = this.others.hidden = false;
  }

  async #others() {
    const { lang, words } = this;
    const { accepted } = await answers(this.name);
    const lead = el("p", {}, accepted.length ? words.desk_others_lead : words.desk_others_none);
    const told = ({ name, why, code }) => [
      el("p", { className: "exercise-why", lang: why[lang] ? lang : "en" }, ...inline(why[lang] ?? why.en)),
      listing(code, `${name}.py`),
    ];
    return [lead, ...accepted.flatMap(told)];
  }
}
