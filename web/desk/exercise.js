// One exercise of the page: an editor in place of the starter, a judge behind the buttons.

import { Draft } from "./draft.js";
import { Judging } from "./judging.js";
import { Hints } from "./hints.js";
import { Look } from "./look.js";
import { Mistakes } from "./mistakes.js";
import { pack } from "./pack.js";
import { Record } from "./record.js";
import { Scratch } from "./scratch.js";
import { Solution } from "./solution.js";
import { Work } from "./work.js";
import { keepOffline } from "../offline.js";
import { python } from "../python.js";
import { el } from "../dom.js";
import { languageOf, wordsIn } from "../words.js";

export class Exercise {
  constructor(section) {
    this.section = section;
    this.name = section.dataset.exercise;
    this.lang = languageOf(section);
    this.words = wordsIn(this.lang);
    this.plain = section.querySelector(".exercise-starter");
    this.list = section.querySelector(".exercise-checks");
    if (!this.plain || !this.list) return;
    this.starter = (this.plain.querySelector("code") ?? this.plain).textContent.replace(/\s*$/, "\n");
    this.build();
    this.layOut();
    this.offer();
    this.warm().catch((error) => console.info(error.message)); // the first check tries again
  }

  build() {
    const { name, lang, words, starter } = this;
    const hints = new Hints(name, words);
    for (const item of this.list.children) hints.adopt(item);
    this.judging = new Judging(this, hints, {
      code: () => this.draft.text,
      judged: (told, source) => this.judged(told, source),
      hiddenJudged: (told) => this.draft.own && this.record.addHidden(told),
    });
    this.draft = new Draft(this, {
      check: () => this.judging.check(),
      say: (text) => this.judging.say(text),
      anew: () => this.judging.clear(),
    });
    this.look = new Look(this.section, words);
    this.record = new Record(name, starter, words);
    this.scratch = new Scratch(name, lang, words, starter, () => this.draft.text);
    this.solution = new Solution(name, lang, words);
    this.mistakes = new Mistakes(name, lang, words, (mistake) => this.see(mistake));
    this.work = new Work(name, words);
  }

  /** The buttons, in the order in which they are needed. */
  bar() {
    const { words, draft } = this;
    const button = (key, act) => el("button", { type: "button", onclick: act }, words[key]);
    const hint = button("hint", () => this.judging.hint() && (hint.textContent = words.more_hint));
    const files = [button("download", () => draft.download()), button("load", () => draft.file.click()), draft.file];
    const all = [this.judging.checkButton, this.judging.stopButton, hint, button("reset", () => draft.reset()), ...files];
    return el("div", { className: "exercise-bar", role: "group", ariaLabel: words.buttons }, ...all);
  }

  /** Task and desk lie side by side where there is room; else the checks stand below the desk, where marks are seen. */
  layOut() {
    const heading = (node) => [node.previousElementSibling].filter((one) => one?.matches("h2, h3, h4, h5"));
    const part = (name, ...nodes) => el("div", { className: `exercise-${name}` }, ...nodes);
    const { look, draft, judging, record, scratch, solution, mistakes, work } = this;
    const said = [judging.status, judging.verdict, record.node];
    const desk = part("desk", ...heading(this.plain), look.node, draft.shown, draft.node, this.bar(), ...said, scratch.node);
    const checks = part("list", ...heading(this.list), this.list, judging.hidden.node);
    const after = part("after", solution.node, solution.others, mistakes.node, draft.earlier.node, work.node);
    const [task, ...more] = this.section.querySelectorAll(":scope > .exercise-task, :scope > .exercise-desktop");
    this.plain.hidden = true;
    this.section.append(part("columns", task, desk, checks, after, ...more));
  }

  /** Start Python while the task is still being read. */
  async warm() {
    await python.ask("warm", this.name, await pack(this.name));
    performance.mark("academy:warm");
    keepOffline();
  }

  judged(told, source) {
    if (this.draft.own) this.record.add(told, source);
    this.offer();
  }

  /** What is there only after success, or after honest tries. */
  offer() {
    if (this.record.earned) this.solution.offer();
    if (this.record.done) this.mistakes.offer();
  }

  /** Look at a mistake: its wrong answer is judged in place of the learner's own. */
  async see(mistake) {
    if (this.judging.busy) return;
    this.draft.show(mistake);
    await this.judging.check();
    this.judging.verdict.scrollIntoView({ block: "nearest" });
  }
}
