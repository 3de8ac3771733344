// What is in the editor: the learner's own text, which is kept, or for a while a mistake to look at.

import { editor, replace } from "../editor.js";
import { recall } from "../storage.js";
import { el, inline } from "../dom.js";
import { fill } from "../words.js";
import { save } from "../save.js";
import { saved, textOf } from "./coding.js";
import { Earlier } from "./earlier.js";
import { Kept } from "./kept.js";

const LARGEST = 100_000; // bytes of a file that is loaded

export class Draft {
  #own; // the learner's text while something else is shown
  #shown; // which is this

  /** `anew()` is told when what was said of the text is over. */
  constructor(exercise, { check, say, anew }) {
    const { section, name, words, starter } = exercise;
    Object.assign(this, { section, name, words, starter, say, anew });
    const put = (text) => this.#put(text);
    const focus = () => this.view.focus();
    const download = () => this.download();
    this.kept = new Kept(exercise, { text: () => this.#own ?? this.text, put, focus, download, lost: () => this.#greetAnew() });
    const { begun, refused, row } = this.kept;
    this.node = el("div", { className: "exercise-editor" });
    this.view = editor(this.node, begun ?? starter, {
      label: fill(words.editor, { file: `${name}.py` }),
      check,
      changed: (text) => this.#changed(text),
      dropped: (file) => (file.size > LARGEST ? this.say(words.too_large) : this.#take(file)),
      odd: words.desk_odd_letter,
    });
    this.node.append(row);
    this.earlier = new Earlier(exercise, { text: () => this.text, take: (text, when) => this.#takeBack(text, when) });
    this.seen = el("span", {});
    this.back = el("button", { type: "button", onclick: () => this.comeBack() }, words.desk_back);
    this.shown = el("div", { className: "exercise-shown exercise-row", hidden: true }, this.seen, this.back);
    this.file = el("input", { type: "file", accept: ".py,text/x-python", hidden: true, ariaLabel: words.load, onchange: () => this.load() });
    section.addEventListener("exercise-loaded", () => this.#follow());
    section.written = () => this.#own ?? this.text; // what is printed
    this.greeting = refused ? words.desk_begin_unkept : begun === undefined ? words.begin : words.restored;
    say(this.greeting);
    this.kept.begin();
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
    this.#shown = code;
    replace(this.view, code);
    this.seen.replaceChildren(...inline(fill(this.words.desk_shown, { name })));
    this.shown.hidden = false;
    this.back.focus({ preventScroll: true });
    this.shown.scrollIntoView({ block: "center" });
  }

  comeBack() {
    if (this.text !== this.#shown) this.kept.replaced(this.text);
    this.#put(this.#own);
    this.view.focus();
  }

  reset() {
    if (!confirm(this.words.reset_sure)) return;
    this.kept.replaced();
    this.#put(this.starter);
    this.kept.forget();
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
      const text = textOf(new Uint8Array(await file.arrayBuffer()));
      this.kept.replaced();
      this.#put(text);
      this.say(fill(this.words.loaded, { file: file.name }));
    } catch {
      this.say(fill(this.words.desk_file_text, { file: file.name }));
    }
  }

  /** A file of the whole course was loaded. */
  #follow() {
    const { text } = recall("exercise", this.name);
    if (text === undefined || text === (this.#own ?? this.text)) return;
    this.kept.replaced();
    this.#put(text);
  }

  /** What was said at the beginning is true no more. */
  #greetAnew() {
    const { section, greeting, say, words } = this;
    if (section.querySelector(".exercise-status")?.textContent === greeting) say(words.desk_begin_unkept);
  }

  #takeBack(text, when) {
    if (!this.own && this.text !== this.#shown) this.kept.replaced(this.text);
    this.kept.replaced();
    this.#put(text);
    this.say(fill(this.words.desk_version_taken, { when }));
    this.view.focus();
  }

  #put(text) {
    this.#ends();
    replace(this.view, text);
    this.anew();
  }

  #changed(text) {
    if (text === this.#own) this.#ends(); // undone by hand
    if (this.own) this.kept.write(text);
  }

  #ends() {
    this.#own = undefined;
    this.shown.hidden = true;
  }
}
