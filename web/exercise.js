// One exercise of the page: an editor in place of the starter, a judge behind the buttons.

import en from "./words/en.json";
import ky from "./words/ky.json";
import ru from "./words/ru.json";
import { coloured, editor, replace } from "./editor.js";
import { today } from "./files.js";
import { recall, remember } from "./memory.js";
import { keepOffline } from "./offline.js";
import { python, SECONDS } from "./python.js";
import { el, inline, lines, mark } from "./telling.js";

const HERE = new URL(".", import.meta.url);
const TRIES = 3; // honest ones, after which the solution may be looked at
const LARGEST = 100_000; // bytes of a file that is loaded

/** Bring a section to life; what it says without script stays where it is. */
export function open(section) {
  section.dataset.open = "";
  new Exercise(section);
}

class Exercise {
  constructor(section) {
    this.section = section;
    this.name = section.dataset.exercise;
    this.lang = section.closest("[lang]")?.lang.slice(0, 2) ?? "en";
    this.words = { en, ru, ky }[this.lang] ?? en;
    this.plain = section.querySelector(".exercise-starter");
    this.list = section.querySelector(".exercise-checks");
    if (!this.plain || !this.list) return;
    this.starter = (this.plain.querySelector("code") ?? this.plain).textContent.replace(/\s*$/, "\n");
    this.build();
    this.awake();
  }

  build() {
    const { words } = this;
    const button = (key, act, more = {}) => el("button", { type: "button", onclick: () => act.call(this), ...more }, words[key]);
    this.buttons = {
      check: button("check", this.check, { className: "exercise-main", title: "Ctrl-Enter" }),
      stop: button("stop", this.stop, { hidden: true }),
      hint: button("hint", this.hint),
      reset: button("reset", this.reset),
      download: button("download", this.download),
      load: button("load", () => this.file.click()),
    };
    this.file = el("input", { type: "file", accept: ".py,text/x-python", hidden: true, onchange: () => this.load() });
    this.file.setAttribute("aria-label", words.load);
    this.status = el("p", { className: "exercise-status", role: "status" });
    this.verdict = el("div", { className: "exercise-verdict", ariaLive: "polite", hidden: true });
    this.solution = el("details", { className: "exercise-solution", hidden: true }, el("summary", {}, words.solution));
    const frame = el("div", { className: "exercise-editor" });
    const bar = el("div", { className: "exercise-bar", role: "group", ariaLabel: words.buttons }, ...Object.values(this.buttons), this.file);
    // the checks move below the verdict, where their marks are seen
    const heading = [this.list.previousElementSibling].filter((one) => one?.matches("h2, h3, h4, h5"));
    this.plain.after(frame, bar, this.status, this.verdict, ...heading, this.list, this.solution);
    this.plain.hidden = true;
    this.view = editor(frame, recall("exercise", this.name).text ?? this.starter, {
      label: words.editor.replace("{file}", `${this.name}.py`),
      check: () => this.check(),
      changed: (text) => remember("exercise", this.name, { text }),
    });
    this.say(recall("exercise", this.name).text === undefined ? words.begin : words.restored);
  }

  /** Start Python while the task is still being read: as soon as the page is idle, or the exercise near. */
  awake() {
    const once = () => {
      watch.disconnect();
      this.warmed ??= this.warm().catch(() => (this.warmed = undefined));
    };
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && once(), { rootMargin: "50%" });
    watch.observe(this.section);
    if (!navigator.connection?.saveData) (globalThis.requestIdleCallback ?? setTimeout)(once);
  }

  async warm() {
    const files = await this.pack();
    await python.ask("warm", this.name, files);
    performance.mark("academy:warm");
    keepOffline(HERE);
  }

  /** The exercise's files; fetched once. */
  pack() {
    this.files ??= fetch(new URL(`course/${this.name}.json`, HERE))
      .then((answer) => {
        if (!answer.ok) throw new Error(`course/${this.name}.json: ${answer.status}`);
        return answer.json();
      })
      .catch((error) => {
        this.files = undefined;
        throw error;
      });
    return this.files;
  }

  get text() {
    return this.view.state.doc.toString();
  }

  say(text) {
    this.status.replaceChildren(...inline(text));
  }

  async check() {
    if (this.busy) return;
    this.run(true);
    const source = this.text;
    for (const item of this.list.children) mark(item, "", this.words);
    this.say(this.words.loading);
    try {
      const files = await this.pack();
      const starting = python.start();
      await starting;
      this.say(this.words.checking);
      const heard = (check, status) => this.item(check) && mark(this.item(check), status === "begins" ? "running" : status, this.words);
      this.tell(await python.ask("check", this.name, files, [source, this.lang], heard), source);
    } catch (error) {
      await this.failed(error);
    } finally {
      this.run(false);
    }
  }

  /** The worker is gone: a new one says what that means. */
  async failed(error) {
    if (!["stopped", "too_slow", "fatal"].includes(error.why)) {
      console.warn(error);
      return this.say(this.words.broken);
    }
    this.say(this.words.restarting);
    try {
      this.tell(await python.ask("ended", this.name, await this.pack(), [this.lang, error.why, SECONDS]));
      this.warm().catch(() => {});
    } catch (again) {
      console.warn(again);
      this.say(this.words.broken);
    }
  }

  run(busy) {
    this.busy = busy;
    const { check, stop } = this.buttons;
    if (!busy && document.activeElement === stop) check.focus();
    check.ariaDisabled = busy ? "true" : null;
    stop.hidden = !busy;
  }

  stop() {
    python.end("stopped");
  }

  tell(told, source) {
    this.told = told;
    for (const { name, status } of told.checks) if (this.item(name)) mark(this.item(name), status, this.words);
    this.verdict.replaceChildren(...lines(told.lines, this.words));
    this.verdict.dataset.done = told.done;
    this.verdict.hidden = false;
    this.say("");
    if (source !== undefined) this.count(told, source);
    this.section.dispatchEvent(new CustomEvent("exercise-verdict", { bubbles: true, detail: told }));
  }

  item(check) {
    return this.list.querySelector(`:scope > [data-check="${CSS.escape(check)}"]`);
  }

  /** An honest try differs from the starter and from the last one, and one of its functions ran. */
  count({ verdict, done }, source) {
    const kept = recall("exercise", this.name);
    const ran = verdict.checks.some((one) => one.status === "pass" || (one.function && one.raised !== "NotImplementedError"));
    const bare = source.trim();
    const honest = ran && bare !== this.starter.trim() && bare !== kept.last;
    const passed = done && { passed: source, version: verdict.version, day: today() }; // what a file of completion holds
    remember("exercise", this.name, { done: kept.done || done, tries: (kept.tries ?? 0) + honest, last: honest ? bare : kept.last, ...passed });
    this.offer();
  }

  /** Show the solution to whoever has passed, or has honestly tried. */
  async offer() {
    const { done, tries } = recall("exercise", this.name);
    if (!this.solution.hidden || !(done || tries >= TRIES)) return;
    const files = await this.pack();
    const code = Object.entries(files).find(([path]) => path.endsWith(`/${this.name}/solution.py`));
    const shown = el("pre", { tabIndex: 0 }, el("code", {}, coloured(code[1])));
    shown.setAttribute("role", "group");
    shown.setAttribute("aria-label", this.words.solution);
    this.solution.append(shown);
    this.solution.hidden = false;
  }

  /** Open the next hint: the one the verdict points at, then the others of its check. */
  hint() {
    const pointed = this.told?.hint;
    const failing = this.told?.checks.find((one) => one.status !== "pass")?.name;
    const item = this.item(pointed?.check ?? failing ?? "") ?? this.list.children[0];
    const hints = [...item.querySelectorAll("details.exercise-hint")];
    const from = pointed && item === this.item(pointed.check) ? pointed.number - 1 : 0;
    const next = [...hints.slice(from), ...hints.slice(0, from)].find((one) => !one.open);
    if (!next) return this.say(hints.length ? this.words.last_hint : this.words.no_hint);
    next.open = true;
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    this.buttons.hint.textContent = this.words.more_hint;
  }

  reset() {
    if (!confirm(this.words.reset_sure)) return;
    replace(this.view, this.starter);
    remember("exercise", this.name, { text: undefined });
    this.verdict.hidden = true;
    this.told = undefined;
    for (const item of this.list.children) mark(item, "", this.words);
    this.say(this.words.begin);
    this.view.focus();
  }

  download() {
    const address = URL.createObjectURL(new Blob([this.text], { type: "text/x-python" }));
    el("a", { href: address, download: `${this.name}.py` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  async load() {
    const [file] = this.file.files;
    this.file.value = "";
    if (!file) return;
    if (file.size > LARGEST) return this.say(this.words.too_large);
    replace(this.view, (await file.text()).replace(/\r\n?/g, "\n"));
    this.say(this.words.loaded.replace("{file}", file.name));
    this.view.focus();
  }
}
