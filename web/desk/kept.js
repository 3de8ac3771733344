// Keeps the learner's text: in localStorage at each change, as a version after each pause. What another tab wrote is
// offered, never written over, and what cannot be kept is said.

import { el } from "../dom.js";
import { recall, remember } from "../storage.js";
import { keep, note, recover, versions } from "./versions.js";

const PAUSE = 1500; // ms without a change
const SHORT = 300; // ms, where the text is kept nowhere else

/** Texts of this page that localStorage does not hold: {exercise: {text, base}}. */
export const loose = new Map();

export class Kept {
  #base; // what localStorage held when this tab last read or wrote it
  #first; // the text that the first change takes the place of
  #timer;
  #changed = false; // since the last version
  #safe = false; // is the last text among the versions?
  #offered = {}; // what the row is about
  #tab = Math.random().toString(36).slice(2);
  #gone = new AbortController();

  /**
   * `text()` is the learner's own, `put(text)` brings another into the editor, which `focus()` enters; `lost()` hears
   * that the text is not kept.
   */
  constructor({ section, name, words, starter }, { text, put, focus, download, lost }) {
    Object.assign(this, { section, name, words, starter, text, put, focus, download, lost });
    this.row = el("div", { className: "exercise-row exercise-kept", role: "status" });
    const held = this.#held();
    this.#base = loose.has(name) ? loose.get(name).base : held.text;
    this.begun = this.#first = loose.get(name)?.text ?? held.text;
    this.edition = digest(starter);
    this.#offered.older = this.#isOlder() && this.begun !== starter;
    this.refused = !usable();
    this.#listen();
  }

  /** The editor stands: look at what else there is. */
  async begin() {
    this.look();
    await recover(this.name).catch(() => {}); // they wait on
    const [newest] = (await versions(this.name)).all;
    if (newest?.unkept && newest.text !== this.text()) this.#offer({ newer: newest.text });
  }

  #listen() {
    const { signal } = this.#gone;
    const hear = (kind, act) => addEventListener(kind, (event) => (this.section.isConnected ? act(event) : this.#gone.abort()), { signal });
    hear("storage", ({ key }) => (key === null || key.endsWith(`/exercise/${this.name}`)) && this.look());
    hear("focus", () => this.look());
    hear("pageshow", () => this.look());
    hear("visibilitychange", () => (document.hidden ? this.#version() : this.look()));
    hear("pagehide", () => this.#version());
    hear("beforeunload", (event) => loose.has(this.name) && !this.#offered.other && !this.#safe && event.preventDefault());
  }

  /** The learner's text has changed. */
  write(text) {
    if (this.#first !== undefined && this.#first !== text) keep(this.name, this.#first);
    this.#first = undefined;
    this.#changed = true;
    this.#safe = false;
    const { text: held } = this.#held();
    const other = held !== undefined && held !== this.#base && held !== text;
    if (other) {
      this.#loosen(text);
      if (text !== this.starter) note({ name: this.name, text, at: Date.now(), replaced: true }, this.#tab);
    } else this.#store(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#version(), loose.has(this.name) && !other ? SHORT : PAUSE);
    this.#offer({ other, cleared: false });
  }

  /** The text is about to make room for another. */
  replaced(text = this.text()) {
    if (text !== this.starter) keep(this.name, text, { replaced: true });
    this.#first = undefined;
  }

  /** The starter has come in place of the text: nothing is kept any more. */
  forget() {
    this.#saveOther();
    clearTimeout(this.#timer);
    this.#changed = false;
    this.#base = undefined;
    loose.delete(this.name);
    remember("exercise", this.name, { text: undefined, starter: undefined });
    this.#offered = {};
    this.#show();
  }

  /** Compare what is held with what this tab knows of it. */
  look() {
    const { text: held } = this.#held();
    const text = this.text();
    if (held === text) {
      this.#base = held;
      loose.delete(this.name);
    }
    const changed = held !== this.#base;
    const cleared = changed && held === undefined && text !== this.starter;
    const other = changed && held !== undefined;
    if (other && text !== (this.#base ?? this.starter)) this.#loosen(text);
    this.#offer({ other, cleared });
  }

  #held() {
    const { text, starter } = recall("exercise", this.name);
    return { starter, text: typeof text === "string" ? text : undefined };
  }

  /** Was the held text begun with another starter? */
  #isOlder() {
    const { text, starter } = this.#held();
    return text !== undefined && starter !== undefined && starter !== this.edition;
  }

  #store(text) {
    const edition = this.#offered.older ? {} : { starter: this.edition };
    if (!remember("exercise", this.name, { text, ...edition })) return this.#loosen(text);
    this.#base = text;
    this.refused = false;
    loose.delete(this.name);
  }

  #loosen(text) {
    loose.set(this.name, { text, base: this.#base });
  }

  async #version() {
    clearTimeout(this.#timer);
    const text = this.text();
    const forgotten = this.#held().text === undefined && this.#base !== undefined && !loose.has(this.name);
    if (!this.#changed || text === this.starter || forgotten) return;
    this.#changed = false;
    const how = this.#offered.other ? { replaced: true, slot: this.#tab } : loose.has(this.name) ? { unkept: true } : {};
    const kept = await keep(this.name, text, how);
    if (text === this.text()) this.#safe = kept;
    this.#changed ||= !kept;
    this.#show();
  }

  /** The other tab's text stays among the versions. */
  #saveOther() {
    const { text: held } = this.#held();
    if (held !== undefined && held !== this.#base && held !== this.text()) keep(this.name, held, { replaced: true });
    this.#base = held;
  }

  #take(text) {
    this.replaced();
    this.#base = this.#held().text;
    Object.assign(this.#offered, { newer: undefined, older: this.#isOlder() });
    this.put(text);
  }

  #keepMine() {
    this.#saveOther();
    this.write(this.text());
  }

  #keepOlder() {
    this.#offer({ older: false });
    if (this.#base !== undefined) remember("exercise", this.name, { starter: this.edition });
  }

  #takeStarter() {
    this.replaced();
    this.put(this.starter);
    this.forget();
  }

  /** Keep what is in the editor, not the newer version: it becomes the newest. */
  #leaveNewer() {
    this.#offer({ newer: undefined });
    keep(this.name, this.text());
  }

  #offer(more) {
    Object.assign(this.#offered, more);
    this.#show();
  }

  /** What is to be said, the weightiest alone: [its sentence, its buttons]. */
  #said() {
    const { other, newer, older, cleared } = this.#offered;
    const download = ["download", () => this.download()];
    if (other) return ["desk_other_tab", ["desk_take_it", () => this.#take(this.#held().text)], ["desk_keep_mine", () => this.#keepMine()]];
    if (newer !== undefined) return ["desk_newer", ["desk_take_it", () => this.#take(newer)], ["desk_keep_mine", () => this.#leaveNewer()]];
    if (cleared) return ["desk_cleared", ["desk_keep_again", () => this.write(this.text())], download];
    if (loose.has(this.name) || this.refused) return [this.#safe ? "desk_kept_versions" : "desk_unkept", download];
    if (older) return ["desk_older", ["desk_take_starter", () => this.#takeStarter()], ["desk_keep_mine", () => this.#keepOlder()]];
    return [];
  }

  #show() {
    const [key = "", ...acts] = this.#said();
    if (this.row.dataset.said === key) return;
    this.row.dataset.said = key;
    if (["desk_cleared", "desk_unkept", "desk_kept_versions"].includes(key)) this.lost();
    const button = ([label, act]) => el("button", { type: "button", onclick: () => this.#press(act) }, this.words[label]);
    this.row.replaceChildren(...(key ? [el("span", {}, this.words[key]), ...acts.map(button)] : []));
  }

  #press(act) {
    act();
    if (!this.row.contains(document.activeElement)) this.focus();
  }
}

/** May this page keep anything? */
function usable() {
  try {
    localStorage.setItem("som-academy-probe", " ".repeat(1000));
    localStorage.removeItem("som-academy-probe");
    return true;
  } catch {
    return false;
  }
}

/** Eight digits that tell one text from another (FNV-1a). */
function digest(text) {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
