// A line to try one's own functions: it talks to the code of the editor, in the worker that checks it.

import { python } from "../python.js";
import { el, inline } from "../dom.js";
import { pack } from "./pack.js";

const KEPT = 50; // typed lines that are remembered and shown
const WHYS = { stopped: "desk_line_stopped", too_slow: "desk_line_too_slow", fatal: "desk_line_fatal" };

export class Scratch {
  #lines = [];
  #at = 0; // where in them the arrow keys are
  #loaded = false;

  /** `code()` is what the editor holds. */
  constructor(name, lang, words, starter, code) {
    Object.assign(this, { name, lang, words, code });
    const example = /^def (\w+)\(/m.exec(starter)?.[1];
    this.log = el("div", { className: "exercise-log", tabIndex: 0, role: "log", ariaLabel: words.desk_log });
    this.input = el("input", { type: "text", placeholder: example ? `${example}(…)` : "", autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
    this.input.setAttribute("autocapitalize", "off");
    this.input.setAttribute("aria-label", words.desk_line);
    this.input.onkeydown = (event) => this.#key(event);
    this.stop = el("button", { type: "button", hidden: true, onclick: () => python.end("stopped") }, words.stop);
    this.go = el("button", { type: "submit" }, words.desk_run);
    const form = el("form", { className: "exercise-row" }, el("span", { ariaHidden: "true" }, ">>>"), this.input, this.go, this.stop);
    form.onsubmit = (event) => (event.preventDefault(), this.run());
    const lead = el("p", {}, ...inline(words.desk_scratch_lead));
    this.node = el("details", { className: "exercise-scratch" }, el("summary", {}, words.desk_scratch), lead, this.log, form);
  }

  async run() {
    const text = this.input.value.trim();
    if (!text || this.busy) return;
    this.#lines = [...this.#lines.filter((one) => one !== text), text].slice(-KEPT);
    this.#at = this.#lines.length;
    this.input.value = "";
    const entry = el("div", {}, el("pre", { data: { kind: "typed" } }, `>>> ${text}`));
    this.log.append(entry);
    while (this.log.children.length > KEPT) this.log.firstChild.remove();
    this.#wait(true);
    const waiting = el("p", {}, this.words.desk_line_waits);
    const patience = setTimeout(() => entry.append(waiting), 400);
    try {
      this.#told(entry, await python.ask("scratch", this.name, await pack(this.name), [this.code(), text, this.lang]));
    } catch (error) {
      this.#loaded = false;
      if (!WHYS[error.why]) console.warn(error);
      entry.append(el("p", {}, this.words[WHYS[error.why] ?? "desk_line_broken"]));
    }
    clearTimeout(patience);
    waiting.remove();
    this.#wait(false);
    this.log.scrollTop = this.log.scrollHeight;
  }

  #told(entry, { lines, anew }) {
    if (anew && this.#loaded) entry.append(el("p", {}, this.words.desk_line_anew));
    this.#loaded ||= anew;
    for (const { kind, text } of lines) {
      const plain = ["printed", "value", "code"].includes(kind);
      entry.append(plain ? el("pre", { data: { kind } }, text) : el("p", { data: { kind } }, ...inline(text)));
    }
  }

  #wait(busy) {
    this.busy = busy;
    if (!busy && document.activeElement === this.stop) this.input.focus();
    this.stop.hidden = !busy;
    this.go.ariaDisabled = busy ? "true" : null;
    this.log.ariaBusy = busy ? "true" : null;
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** Arrow keys walk through what was typed before. */
  #key(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = this.#at + step;
    if (!step || to < 0 || to > this.#lines.length) return;
    event.preventDefault();
    this.#at = to;
    this.input.value = this.#lines[to] ?? "";
  }
}
