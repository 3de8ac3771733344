// One exercise of the page: an editor in place of the starter, a judge behind the buttons.

import * as crossing from "./crossing.js";
import { Draft } from "./draft.js";
import { Judging } from "./judging.js";
import { Hints } from "./hints.js";
import { keys } from "./keys.js";
import { loading } from "./loading.js";
import { Look } from "./look.js";
import { Mistakes, titleOf } from "./mistakes.js";
import { pack } from "./pack.js";
import { Record } from "./record.js";
import { Scratch } from "./scratch.js";
import { Solution } from "./solution.js";
import { Success } from "./success.js";
import { Work } from "./work.js";
import { keepOffline } from "../offline.js";
import { python } from "../python.js";
import { el } from "../dom.js";
import { languageOf, wordsIn } from "../words.js";

export { styles } from "./styles.js";

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
    this.cross();
    if (!navigator.connection?.saveData) this.warm().catch((error) => console.info(error.message)); // the first check tries again
  }

  build() {
    const { name, lang, words, starter } = this;
    const hints = new Hints(name, words);
    for (const item of this.list.children) hints.adopt(item);
    this.judging = new Judging(this, hints, {
      code: () => this.draft.text,
      judged: (told, source) => this.judged(told, source),
      hiddenJudged: (told) => this.hiddenJudged(told),
      reset: () => this.draft.reset(),
      download: () => this.draft.download(),
      load: () => this.draft.file.click(),
    });
    this.draft = new Draft(this, {
      check: () => this.judging.check(),
      say: (text) => this.judging.say(text),
      anew: () => this.judging.clear(),
    });
    this.draft.back.addEventListener("click", () => this.back());
    this.look = new Look(this.section, words);
    this.record = new Record(name, starter, words);
    this.scratch = new Scratch(name, lang, words, starter, () => this.draft.text);
    this.solution = new Solution(name, lang, words);
    this.mistakes = new Mistakes(name, lang, words, (mistake) => this.see(mistake));
    this.success = new Success(this, { mistakes: () => this.unfold(this.mistakes.node), compare: () => this.unfold(this.solution.node, this.solution.others) });
    this.work = new Work(name, words);
  }

  /** Task and desk lie side by side where there is room; else one below the other. The bar stays at the lower edge. */
  layOut() {
    const heading = (node) => [node.previousElementSibling].filter((one) => one?.matches("h2, h3, h4, h5"));
    const part = (name, ...nodes) => el("div", { className: `exercise-${name}` }, ...nodes);
    const { look, draft, judging, record, scratch, solution, mistakes, work } = this;
    const top = part("top", ...heading(this.plain), look.node);
    const desk = part("desk", top, draft.shown, draft.node, draft.file, record.node, scratch.node);
    const checks = part("list", ...heading(this.list), this.list, judging.hidden.node);
    const [task, ...more] = this.section.querySelectorAll(":scope > .exercise-task, :scope > .exercise-desktop");
    const after = part("after", solution.node, solution.others, mistakes.node, draft.earlier.node, work.node, ...more);
    this.plain.hidden = true;
    judging.dock.add(keys(draft.view, this.words));
    this.section.append(look.exit, part("columns", task, desk, judging.dock.node, checks, after));
    this.columns = this.section.querySelector(".exercise-columns");
    const near = new IntersectionObserver((seen) => this.section.toggleAttribute("data-near", seen.at(-1).isIntersecting));
    near.observe(this.section);
  }

  /** Start Python while the task is still being read. */
  async warm() {
    const begun = python.start();
    this.judging.dock.add(loading(python, begun, this.words, this.lang));
    await python.ask("warm", this.name, await pack(this.name));
    performance.mark("academy:warm");
    keepOffline();
  }

  /** A verdict is counted, if it is about the learner's own answer; returned is what stands before its details. */
  judged(told, source) {
    if (!this.draft.own) return;
    this.record.add(told, source);
    this.offer();
    if (told.done) return this.success.tell(this.record.now);
  }

  hiddenJudged(told) {
    if (!this.draft.own) return;
    this.record.addHidden(told);
    if (told.done) return this.success.node;
  }

  /** What is there only after success, or after honest tries. */
  offer() {
    if (this.record.earned) this.solution.offer();
    if (!this.record.done) return;
    this.mistakes.offer();
    this.success.mark();
  }

  unfold(...parts) {
    for (const one of parts) one.open = true;
    parts[0].scrollIntoView({ block: "start" });
    parts[0].querySelector("summary").focus({ preventScroll: true });
  }

  /** Look at a mistake: its wrong answer is judged in place of the learner's own. */
  async see(mistake) {
    if (this.judging.busy) return;
    const { view } = this.draft;
    if (this.draft.own) this.left = { selection: view.state.selection, top: view.scrollDOM.scrollTop, kept: this.judging.kept };
    this.judging.clear();
    this.draft.show({ name: titleOf(mistake, this.lang), code: mistake.code });
    this.draft.shown.scrollIntoView({ block: "start" });
    await this.judging.check();
  }

  /** Back at the own answer: as it was left, with its verdict. */
  back() {
    const { view } = this.draft;
    if (!this.left) return;
    view.dispatch({ selection: this.left.selection });
    view.scrollDOM.scrollTop = this.left.top;
    this.judging.restore(this.left.kept);
    this.left = undefined;
  }

  /** Whoever comes from another language of the page finds place and verdict as they were. */
  cross() {
    const { view } = this.draft;
    crossing.leave(this.section, this.name, () => ({
      judged: this.draft.own && this.judging.told !== undefined && this.judging.kept.source === this.draft.text,
      cursor: view.state.selection.main.head,
      scrolled: view.scrollDOM.scrollTop,
    }));
    const kept = crossing.arrive(this.name);
    if (!kept) return;
    view.dispatch({ selection: { anchor: Math.min(kept.cursor, view.state.doc.length) } });
    requestAnimationFrame(() => (view.scrollDOM.scrollTop = kept.scrolled));
    crossing.settle(this.section, kept.place);
    if (kept.judged) this.judging.check(true);
  }
}
