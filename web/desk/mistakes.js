// See a mistake: each wrong answer of the exercise can be looked at in the editor, and is named by the judge.

import { recall, remember } from "../storage.js";
import { el, inline } from "../dom.js";
import { fill } from "../words.js";
import { folded } from "./folded.js";
import { answers } from "./pack.js";

/** The first sentence of a lesson. */
const sentence = (lesson) => /^.*?[.!?](?=\s|$)/s.exec(lesson)?.[0] ?? lesson;

/** What a mistake is called. */
export const titleOf = ({ title, name }, lang) => title[lang] ?? title.en ?? name;

export class Mistakes {
  /** `see({name, code})` puts one into the editor and has it judged. */
  constructor(name, lang, words, see) {
    Object.assign(this, { name, lang, words, see });
    this.counted = el("span", {});
    this.node = folded("exercise-mistakes", [words.desk_mistakes, " ", this.counted], words, () => this.#menu());
  }

  offer() {
    this.node.hidden = false;
  }

  async #menu() {
    const { mistakes } = await answers(this.name);
    const items = mistakes.map((mistake) => this.#item(mistake, mistakes));
    this.#count(mistakes);
    return [el("p", {}, this.words.desk_mistakes_lead), el("ul", {}, ...items)];
  }

  #item(mistake, all) {
    const lesson = sentence(mistake.lesson[this.lang] ?? mistake.lesson.en);
    const button = el("button", { type: "button" }, el("strong", {}, titleOf(mistake, this.lang)), " ", ...inline(lesson));
    const item = el("li", { data: { seen: this.#seen.includes(mistake.name) } }, button);
    button.onclick = () => {
      remember("exercise", this.name, { seen: [...new Set([...this.#seen, mistake.name])] });
      item.dataset.seen = true;
      this.#count(all);
      this.see(mistake);
    };
    return item;
  }

  get #seen() {
    const { seen } = recall("exercise", this.name);
    return Array.isArray(seen) ? seen : [];
  }

  #count(mistakes) {
    const seen = mistakes.filter(({ name }) => this.#seen.includes(name)).length;
    this.counted.textContent = fill(this.words.desk_seen, { seen, of: mistakes.length });
  }
}
