// Asks the judge about what is in the editor, and tells what it says.

import { python, SECONDS } from "../python.js";
import { mark } from "../dom.js";
import { Dock } from "./dock.js";
import { Hidden } from "./hidden.js";
import { fileOf, pack } from "./pack.js";

export class Judging {
  /** `code()` is what to judge; `judged(told, source)` and `hiddenJudged(told)` hear each verdict, and return what stands before its details. */
  constructor(exercise, hints, { code, judged, hiddenJudged, ...acts }) {
    const { section, name, lang, words, list } = exercise;
    Object.assign(this, { section, name, lang, words, list, hints, code, judged, hiddenJudged });
    this.hidden = new Hidden(words, hints);
    this.dock = new Dock(section, words, { check: () => this.check(), stop: () => this.stop(), hint: () => this.hint(), ...acts });
    section.addEventListener("exercise-edited", () => this.#edited());
  }

  say(text) {
    this.dock.say(text);
  }

  /** Judge what is in the editor; `quiet`: it was judged before, and is no new attempt. */
  async check(quiet = false) {
    if (this.busy) return void (this.again = this.busy === "hidden");
    this.#run("shown");
    this.again = false;
    const source = this.code();
    this.#unmark();
    this.say(this.words.desk_waits);
    try {
      const files = await pack(this.name);
      await python.start();
      this.say(this.words.checking);
      const told = await this.#ask("check", files, source);
      this.#tell(told, source, quiet ? undefined : this.judged(told, source));
      this.#announce("exercise-verdict", told);
      if (told.done && fileOf(files, this.name, "check_more.py")) await this.#askHidden(files, source, quiet);
    } catch (error) {
      await this.#failed(error, source);
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
    this.told = undefined;
    this.dock.clear();
    this.#unmark();
    this.say("");
  }

  /** What was said, and of which text: to be said again by `restore`. */
  get kept() {
    const { told, source } = this;
    return { told, source };
  }

  restore({ told, source }) {
    if (!told) return this.clear();
    this.hidden.show(told.checks);
    this.#tell(told, source);
    this.#edited();
  }

  /** Open the next hint: the one the verdict points at, then the others of its check. */
  hint() {
    const pointed = this.told?.hint;
    const failing = this.told?.checks.find((one) => one.status !== "pass")?.name;
    const item = this.#item(pointed?.check ?? failing ?? "") ?? this.list.children[0];
    const said = this.hints.open(item, pointed && item === this.#item(pointed.check) ? pointed.number : 1);
    this.say(said ?? "");
    if (!said) this.dock.hinted();
  }

  #ask(verb, files, source) {
    const heard = (check, status) => this.#item(check) && mark(this.#item(check), status === "begins" ? "running" : status, this.words);
    return python.ask(verb, this.name, files, [source, this.lang], heard);
  }

  /** The shown checks pass: ask the hidden ones. Whatever happens to them, the verdict stands. */
  async #askHidden(files, source, quiet) {
    this.#run("hidden");
    this.say(this.words.desk_hidden_asked);
    try {
      const told = await this.#ask("more", files, source);
      this.hidden.show(told.checks);
      this.#tell(told, source, quiet ? undefined : this.hiddenJudged(told));
    } catch (error) {
      console.info("Hidden checks:", error.message);
      this.say(this.words.desk_hidden_ended);
      this.#warm();
    }
    this.#announce("exercise-hidden");
  }

  /** The worker is gone: a new one says what that means. */
  async #failed(error, source) {
    if (!["stopped", "too_slow", "fatal"].includes(error.why)) {
      console.warn(error);
      return this.say(this.words.broken);
    }
    this.say(this.words.restarting);
    try {
      const told = await python.ask("ended", this.name, await pack(this.name), [this.lang, error.why, SECONDS]);
      this.#tell(told, source);
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
    this.dock.busy(busy);
  }

  #tell(told, source, before) {
    Object.assign(this, { told, source });
    for (const { name, status } of told.checks) if (this.#item(name)) mark(this.#item(name), status, this.words);
    this.dock.show(told, before, before ? true : undefined);
    if (told.hint) this.hints.point(this.#item(told.hint.check), told.hint.number);
    this.say("");
    this.#edited();
  }

  /** A verdict is about the text that was judged: it says so while the editor holds another. */
  #edited() {
    if (this.told) this.dock.stale(this.source !== this.code());
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
