// What is in the editor: the learner's own text, which is kept, or for a while a mistake to look at.

import { editor, replace } from "../editor.js";
import { recall, remember } from "../storage.js";
import { el, inline } from "../dom.js";
import { fill } from "../words.js";
import { save } from "../save.js";
import { saved, textOf } from "./coding.js";

const LARGEST = 100_000; // bytes of a file that is loaded

export class Draft {
  #own; // the learner's text while something else is shown

  /** `anew()` is told when what was said of the text is over. */
  constructor({ section, name, words, starter }, { check, say, anew }) {
    Object.assign(this, { name, words, starter, say, anew });
    const kept = recall("exercise", name).text;
    this.node = el("div", { className: "exercise-editor" });
    this.view = editor(this.node, kept ?? starter, {
      label: fill(words.editor, { file: `${name}.py` }),
      check,
      changed: (text) => this.#changed(text),
      dropped: (file) => (file.size > LARGEST ? this.say(words.too_large) : this.#take(file)),
      odd: words.desk_odd_letter,
    });
    this.seen = el("span", {});
    this.back = el("button", { type: "button", onclick: () => this.comeBack() }, words.desk_back);
    this.shown = el("div", { className: "exercise-shown exercise-row", hidden: true }, this.seen, this.back);
    this.file = el("input", { type: "file", accept: ".py,text/x-python", hidden: true, ariaLabel: words.load, onchange: () => this.load() });
    section.addEventListener("exercise-loaded", () => this.#follow());
    say(kept === undefined ? words.begin : words.restored);
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** Is it the learner's own? */
  get own() {
    return this.#own === undefined;
  }

  /** Show a wrong answer; the learner's own text waits. */
  show({ name, code }) {
    this.#own ??= this.text;
    replace(this.view, code);
    this.seen.replaceChildren(...inline(fill(this.words.desk_shown, { name })));
    this.shown.hidden = false;
    this.back.focus({ preventScroll: true });
    this.shown.scrollIntoView({ block: "center" });
  }

  comeBack() {
    this.#put(this.#own);
    this.view.focus();
  }

  reset() {
    if (!confirm(this.words.reset_sure)) return;
    this.#put(this.starter);
    remember("exercise", this.name, { text: undefined });
    this.say(this.words.begin);
    this.view.focus();
  }

  download() {
    save(`${this.name}.py`, saved(this.#own ?? this.text), "text/x-python");
  }

  async load() {
    const [file] = this.file.files;
    this.file.value = "";
    if (!file) return;
    if (file.size > LARGEST) return this.say(this.words.too_large);
    await this.#take(file);
    this.view.focus();
  }

  async #take(file) {
    try {
      this.#put(textOf(new Uint8Array(await file.arrayBuffer())));
      this.say(fill(this.words.loaded, { file: file.name }));
    } catch {
      this.say(fill(this.words.desk_file_text, { file: file.name }));
    }
  }

  /** A file of the whole course was loaded. */
  #follow() {
    const { text } = recall("exercise", this.name);
    if (text !== undefined && text !== (this.#own ?? this.text)) this.#put(text);
  }

  #put(text) {
    this.#ends();
    replace(this.view, text);
    this.anew();
  }

  #changed(text) {
    if (text === this.#own) this.#ends(); // undone by hand
    if (this.own) remember("exercise", this.name, { text });
  }

  #ends() {
    this.#own = undefined;
    this.shown.hidden = true;
  }
}
