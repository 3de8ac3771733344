// See a mistake: each wrong answer of the exercise can be looked at in the editor, and is named by the judge.

import { recall, remember } from "../memory.js";
import { el, inline } from "../telling.js";
import { fill } from "../words.js";
import { answers } from "./pack.js";

/** The first sentence of a lesson. */
const sentence = (lesson) => /^.*?[.!?](?=\s|$)/s.exec(lesson)?.[0] ?? lesson;

export class Mistakes {
  /** `see({name, code})` puts one into the editor and has it judged. */
  constructor(name, lang, words, see) {
    Object.assign(this, { name, lang, words, see });
    this.counted = el("span", {});
    this.node = el("details", { className: "exercise-mistakes", hidden: true }, el("summary", {}, words.desk_mistakes, " ", this.counted));
    this.node.addEventListener("toggle", () => this.#tell().catch(() => this.node.append(el("p", {}, words.desk_no_answers))), { once: true });
  }

  offer() {
    this.node.hidden = false;
  }

  async #tell() {
    const { mistakes } = await answers(this.name);
    const seen = () => recall("exercise", this.name).seen ?? [];
    const items = mistakes.map((mistake) => {
      const label = mistake.lesson[this.lang] ?? mistake.lesson.en;
      const button = el("button", { type: "button" }, el("code", {}, mistake.name), " ", ...inline(sentence(label)));
      const item = el("li", { data: { seen: seen().includes(mistake.name) } }, button);
      button.onclick = () => {
        remember("exercise", this.name, { seen: [...new Set([...seen(), mistake.name])] });
        item.dataset.seen = true;
        count();
        this.see(mistake);
      };
      return item;
    });
    const count = () => {
      const known = mistakes.filter(({ name }) => seen().includes(name)).length;
      this.counted.textContent = fill(this.words.desk_seen, { seen: known, of: mistakes.length });
    };
    count();
    this.node.append(el("p", {}, this.words.desk_mistakes_lead), el("ul", {}, ...items));
  }
}
