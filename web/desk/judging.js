// Asks the judge about what is in the editor, and tells what it says.

import { python, SECONDS } from "../python.js";
import { el, inline, lines, mark } from "../dom.js";
import { Hidden } from "./hidden.js";
import { fileOf, pack } from "./pack.js";

export class Judging {
  /** `code()` is what to judge; `judged(told, source)` and `hiddenJudged(told)` hear each verdict. */
  constructor(exercise, hints, { code, judged, hiddenJudged }) {
    const { section, name, lang, words, list } = exercise;
    Object.assign(this, { section, name, lang, words, list, hints, code, judged, hiddenJudged });
    this.hidden = new Hidden(words, hints);
    this.status = el("p", { className: "exercise-status", role: "status" });
    this.verdict = el("div", { className: "exercise-verdict", ariaLive: "polite", hidden: true });
    this.checkButton = el("button", { type: "button", className: "exercise-main", title: "Ctrl-Enter", onclick: () => this.check() }, words.check);
    this.stopButton = el("button", { type: "button", hidden: true, onclick: () => this.stop() }, words.stop);
  }

  say(text) {
    this.status.replaceChildren(...inline(text));
  }

  async check() {
    if (this.busy) return void (this.again = this.busy === "hidden");
    this.#run("shown");
    this.again = false;
    const source = this.code();
    this.#unmark();
    this.say(this.words.loading);
    try {
      const files = await pack(this.name);
      await python.start();
      this.say(this.words.checking);
      const told = await this.#ask("check", files, source);
      this.#tell(told);
      this.judged(told, source);
      this.#announce("exercise-verdict", told);
      if (told.done && fileOf(files, this.name, "check_more.py")) await this.#askHidden(files, source);
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.#run();
    }
    if (this.again) this.check();
  }

  stop() {
    this.again = false;
    python.end("stopped");
  }

  /** Forget what was said. */
  clear() {
    this.verdict.hidden = true;
    this.told = undefined;
    this.#unmark();
    this.say("");
  }

  /** Open the next hint: the one the verdict points at, then the others of its check. True if there was one. */
  hint() {
    const pointed = this.told?.hint;
    const failing = this.told?.checks.find((one) => one.status !== "pass")?.name;
    const item = this.#item(pointed?.check ?? failing ?? "") ?? this.list.children[0];
    const said = this.hints.open(item, pointed && item === this.#item(pointed.check) ? pointed.number : 1);
    if (said) this.say(said);
    return !said;
  }

  #ask(verb, files, source) {
    const heard = (check, status) => this.#item(check) && mark(this.#item(check), status === "begins" ? "running" : status, this.words);
    return python.ask(verb, this.name, files, [source, this.lang], heard);
  }

  /** The shown checks pass: ask the hidden ones. Whatever happens to them, the verdict stands. */
  async #askHidden(files, source) {
    this.#run("hidden");
    this.say(this.words.desk_hidden_asked);
    try {
      const told = await this.#ask("more", files, source);
      this.hidden.show(told.checks);
      this.#tell(told);
      this.hiddenJudged(told);
    } catch (error) {
      console.info("Hidden checks:", error.message);
      this.say(this.words.desk_hidden_ended);
      this.#warm();
    }
    this.#announce("exercise-hidden");
  }

  /** The worker is gone: a new one says what that means. */
  async #failed(error) {
    if (!["stopped", "too_slow", "fatal"].includes(error.why)) {
      console.warn(error);
      return this.say(this.words.broken);
    }
    this.say(this.words.restarting);
    try {
      const told = await python.ask("ended", this.name, await pack(this.name), [this.lang, error.why, SECONDS]);
      this.#tell(told);
      this.#announce("exercise-verdict", told);
      this.#warm();
    } catch (again) {
      console.warn(again);
      this.say(this.words.broken);
    }
  }

  async #warm() {
    await python.ask("warm", this.name, await pack(this.name)).catch(() => {});
  }

  /** `busy`: "shown" or "hidden" while such checks are asked. */
  #run(busy) {
    this.busy = busy;
    if (!busy && document.activeElement === this.stopButton) this.checkButton.focus();
    this.checkButton.ariaDisabled = busy === "shown" ? "true" : null;
    this.stopButton.hidden = !busy;
    this.section.toggleAttribute("data-busy", Boolean(busy));
  }

  #tell(told) {
    this.told = told;
    for (const { name, status } of told.checks) if (this.#item(name)) mark(this.#item(name), status, this.words);
    this.verdict.replaceChildren(...lines(told.lines, this.words));
    this.verdict.dataset.done = told.done;
    this.verdict.hidden = false;
    this.#bring();
    if (told.hint) this.hints.point(this.#item(told.hint.check), told.hint.number);
    this.say("");
  }

  /** Beside the task the desk scrolls on its own: bring the verdict into its view. */
  #bring() {
    const desk = this.verdict.closest(".exercise-desk");
    const [place, whole] = [this.verdict, desk].map((one) => one.getBoundingClientRect());
    desk.scrollTop += Math.min(Math.max(place.bottom - whole.bottom, 0), place.top - whole.top);
  }

  #announce(kind, detail) {
    this.section.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));
  }

  #item(check) {
    const own = `:scope > [data-check="${CSS.escape(check)}"]`;
    return this.list.querySelector(own) ?? this.hidden.list.querySelector(own);
  }

  #unmark() {
    for (const item of this.list.children) mark(item, "", this.words);
    this.hidden.clear();
  }
}
