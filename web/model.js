// A model of the page made live: sliders in place of its settings, the same picture redrawn. Near its defaults the build
// has computed the answers; beyond them the same function is asked in Python.

import { grid } from "./grid.js";
import { recall, remember } from "./storage.js";
import { keepOffline } from "./offline.js";
import { Ended, python } from "./python.js";
import { save } from "./save.js";
import { legal, Setting } from "./setting.js";
import { el } from "./dom.js";
import { fill, wordsIn } from "./words.js";

const QUIET = 600; // ms without a change, then it is kept and read aloud
const PATIENT = 400; // ms in which a model that was told to stop may do so by itself

/** Put sliders on a section that was drawn by the build; what the page says without script stays. */
export function open(section) {
  section.dataset.open = "";
  new Model(section);
}

class Model {
  constructor(section) {
    this.section = section;
    this.home = location.href; // the theme changes pages without loading: the address may be another one later
    this.data = JSON.parse(section.querySelector(".model-data").value);
    this.words = wordsIn(this.data.lang);
    this.build();
    this.begin();
  }

  build() {
    const { words } = this;
    const button = (key, act) => el("button", { type: "button", onclick: () => act.call(this) }, words[key]);
    this.buttons = { reset: button("model_reset", this.reset), csv: button("model_csv", this.download), stop: button("model_stop", this.stop) };
    this.link = el("a", { href: "", onclick: (event) => this.share(event) }, words.model_link);
    this.bar = el("div", { className: "model-bar", role: "group", ariaLabel: words.model_bar }, ...Object.values(this.buttons), this.link);
    this.status = el("p", { className: "model-status", role: "status" });
    this.aloud = el("p", { className: "site-unseen", role: "status" });
    this.section.querySelector(".model-settings").after(this.bar, this.status, this.aloud);
    this.buttons.stop.hidden = true;
    this.numbers = this.section.querySelector(".model-numbers");
    this.numbers.ontoggle = () => this.fill();
  }

  /** The settings that the address carries, such as ?birthday.bits=24; nothing if it carries none of this model. */
  get linked() {
    const asked = new URLSearchParams(location.search);
    const found = this.data.parameters.filter((one) => asked.has(this.key(one))).map((one) => [one.name, asked.get(this.key(one))]);
    return found.length ? Object.fromEntries(found) : undefined;
  }

  key({ name }) {
    return `${this.data.name}.${name}`;
  }

  /** Sliders at once. What draws is fetched when the reader comes near; settings of a link or an earlier visit are shown. */
  begin() {
    const { lang, name, parameters } = this.data;
    this.settings = parameters.map((one) => {
      const item = this.section.querySelector(`[data-parameter="${one.name}"]`);
      const setting = new Setting(one, item, lang, () => this.changed());
      setting.set(one.default);
      return setting;
    });
    this.section.dataset.live = "";
    this.address();
    for (const sign of ["pointerenter", "focusin"]) this.section.addEventListener(sign, () => this.prepare());
    if (this.linked) return this.adopt(this.linked);
    const kept = recall("model", name).settings ?? {};
    if (parameters.every((one) => legal(one, kept[one.name] ?? one.default) === one.default)) return;
    const seen = new IntersectionObserver(([first]) => {
      if (!first.isIntersecting) return;
      seen.disconnect();
      this.adopt(kept);
    });
    seen.observe(this.section);
  }

  adopt(wished) {
    for (const setting of this.settings) setting.set(legal(setting.one, wished[setting.one.name] ?? setting.one.default));
    this.changed();
  }

  prepare() {
    const { vega, locale } = this.data;
    this.picture ??= import("./drawing.js").then(({ Picture }) => new Picture(this.section.querySelector("figure"), vega, locale));
    this.picture.catch(() => (this.picture = undefined));
    this.grid ??= this.data.grid ? grid(new URL(this.data.grid, this.home)) : Promise.resolve();
  }

  get values() {
    return Object.fromEntries(this.settings.map(({ one, value }) => [one.name, value]));
  }

  changed() {
    this.prepare();
    this.address();
    this.stopped = false;
    this.abort?.abort(); // a slow model need not finish what nobody wants any more
    this.follow();
  }

  /** Ask, one question at a time, until the picture shows what the sliders say. */
  async follow() {
    this.wanted = JSON.stringify(this.values);
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.wanted !== this.asked) {
        this.asked = this.wanted;
        const began = performance.now();
        const told = await this.ask(this.asked);
        if (told) await this.show(told, began);
        else if (this.stopped) throw new Ended("stopped");
        else this.asked = undefined; // dropped: what is wanted now may be the same again
      }
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
      this.working(false);
    }
  }

  async ask(settings) {
    const known = (await this.grid)?.answer(Object.values(JSON.parse(settings)));
    if (known) return known;
    if (!this.computes) this.say(this.words.model_loading);
    this.computes = true;
    const { place, file, files, name, words, lang } = this.data;
    const at = `/models/${place}`;
    const mounted = Object.fromEntries(Object.entries(files).map(([one, text]) => [`${place}/${one}`, text]));
    const args = [at, file, name, Object.keys(files), settings, JSON.stringify(words), lang];
    this.abort = new AbortController();
    const slow = setTimeout(() => this.working(true), PATIENT);
    const heard = (_, part) => this.working(true, part);
    try {
      return await python.ask("model", `model/${place}/${file}`, mounted, args, heard, this.abort.signal);
    } finally {
      clearTimeout(slow);
    }
  }

  async show(told, began) {
    const picture = await this.picture;
    await picture.draw(told.rows);
    this.told = told;
    this.section.querySelector(".model-says").replaceChildren(...told.says.map((sentence) => el("p", {}, sentence)));
    this.fill();
    this.say("");
    if (!this.drawn) keepOffline();
    this.drawn = true;
    const detail = { settings: this.asked, milliseconds: performance.now() - began };
    this.section.dispatchEvent(new CustomEvent("model-drawn", { bubbles: true, detail }));
    clearTimeout(this.settled);
    this.settled = setTimeout(() => this.settle(), QUIET);
  }

  settle() {
    this.aloud.textContent = this.told.says.join(" ");
    remember("model", this.data.name, { settings: this.values });
  }

  /** The table of numbers, when somebody looks at it. */
  fill() {
    if (!this.told || !this.numbers.open) return;
    const rows = this.told.table.map((row) => el("tr", {}, ...row.map((text) => el("td", {}, text))));
    this.numbers.querySelector("tbody").replaceChildren(...rows);
  }

  working(busy, part) {
    const { stop, reset } = this.buttons;
    if (!busy && document.activeElement === stop) reset.focus();
    stop.hidden = !busy;
    if (busy && this.drawn) this.say(part === undefined ? this.words.model_working : fill(this.words.model_part, { part: Math.round(100 * part) }));
  }

  /** Stop a model that takes too long: first as it likes, then by ending its Python. */
  stop() {
    this.stopped = true;
    this.abort?.abort();
    setTimeout(() => this.stopped && this.busy && python.end("stopped"), PATIENT);
  }

  failed(error) {
    this.asked = undefined;
    const { words } = this;
    if (error.why === "stopped") return this.say(words.model_stopped);
    console.warn(error);
    const raised = /(?:^|\n)\w*Error: /.test(error.message);
    if (raised && this.drawn) return this.say(words.model_failed);
    this.computes = false;
    this.say(words.model_broken);
  }

  say(text) {
    this.status.textContent = text;
  }

  reset() {
    for (const setting of this.settings) setting.set(setting.one.default);
    this.changed();
  }

  address() {
    const here = new URL(location.href);
    for (const { one, value } of this.settings) here.searchParams.set(this.key(one), value);
    here.hash = this.section.id;
    this.link.href = here.href;
  }

  /** The address of the page carries the settings from now on, and can be pasted. */
  async share(event) {
    event.preventDefault();
    event.stopPropagation(); // the theme would load the page anew
    history.replaceState(history.state, "", this.link.href);
    const copied = await navigator.clipboard?.writeText(this.link.href).then(() => true, () => false);
    this.say(copied ? this.words.model_copied : this.words.model_linked);
  }

  download() {
    if (!this.told) return;
    const cell = (text) => (/[",\n]/.test(text) ? `"${String(text).replaceAll('"', '""')}"` : text);
    const keys = Object.keys(this.told.columns);
    const lines = [Object.values(this.told.columns), ...this.told.rows.map((row) => keys.map((key) => row[key]))];
    const text = lines.map((line) => line.map(cell).join(",")).join("\r\n");
    const file = [this.data.name, ...Object.entries(this.values).flat()].join("-");
    save(`${file}.csv`, `\ufeff${text}\r\n`, "text/csv"); // the mark tells Excel the letters
  }
}
