// A file of the work for the whole course: to take along, to load again, to hand in.

import { everything, recall, remember } from "../storage.js";
import { el, inline } from "../dom.js";
import { fill } from "../words.js";
import { loose } from "./kept.js";
import { exerciseNames } from "./pack.js";
import { save } from "../save.js";
import { keep } from "./versions.js";

const line = (key, value) => `${key} = ${JSON.stringify(value)}\n`;

export class Work {
  constructor(name, words) {
    Object.assign(this, { name, words });
    const button = (key, act) => el("button", { type: "button", onclick: () => this.#try(act) }, words[key]);
    this.held = el("p", {});
    this.status = el("p", { className: "exercise-said", role: "status" });
    this.file = el("input", { type: "file", accept: ".zip,application/zip", hidden: true, ariaLabel: words.desk_work_load });
    this.file.onchange = () => this.#try(this.load);
    this.hand = button("desk_hand_in", this.handIn);
    const bar = el("div", { className: "exercise-row", role: "group", ariaLabel: words.desk_work },
      button("desk_work_download", this.download), el("button", { type: "button", onclick: () => this.file.click() }, words.desk_work_load), this.hand, this.file);
    this.form = this.#form();
    this.node = el("details", { className: "exercise-work" }, el("summary", {}, words.desk_work), this.held, bar, this.form, this.status);
    this.node.addEventListener("toggle", () => this.node.open && this.#try(this.show));
  }

  /** Asks for name and number, once. */
  #form() {
    const field = (key, autocomplete) => el("input", { type: "text", required: true, maxLength: 200, autocomplete, name: key });
    this.fields = { name: field("name", "name"), number: field("number", "off") };
    const labels = Object.entries(this.fields).map(([key, input]) => el("label", {}, this.words[`desk_${key}`], " ", input));
    const form = el("form", { className: "exercise-who", hidden: true }, el("p", {}, this.words.desk_who), ...labels, el("div", { className: "exercise-row" }, el("button", { type: "submit" }, this.words.desk_who_done)));
    form.onsubmit = (event) => {
      event.preventDefault();
      const [name, number] = [this.fields.name.value.trim(), this.fields.number.value.trim()];
      if (!name || !number) return;
      remember("desk", "who", { name, number });
      form.hidden = true;
      this.hand.focus();
      this.#try(this.handIn);
    };
    return form;
  }

  async #try(act) {
    try {
      await act.call(this);
    } catch (error) {
      if (!error.key) console.warn(error);
      this.say(this.words[error.key ?? "desk_no_answers"]);
    }
  }

  say(text) {
    this.status.replaceChildren(...inline(text));
  }

  /** The answers that this browser keeps, or that stand in an editor of this page, in the order of the course: {exercise: text}. */
  async answers() {
    const kept = everything().exercise ?? {};
    const all = (await exerciseNames()).map((name) => [name, loose.get(name)?.text ?? kept[name]?.text]);
    return Object.fromEntries(all.filter(([, text]) => typeof text === "string"));
  }

  async show() {
    const names = Object.keys(await this.answers());
    const list = names.map((name) => `\`${name}\``).join(", ");
    this.held.replaceChildren(...inline(names.length ? fill(this.words.desk_held, { count: names.length, names: list }) : this.words.desk_held_none));
    return names;
  }

  async #pack(file, more = {}) {
    const kept = await this.answers();
    const names = Object.keys(kept);
    await this.show();
    if (!names.length) return this.say(this.words.desk_held_none);
    const { zip } = await import("./zips.js");
    const files = Object.fromEntries(names.map((name) => [`${name}.py`, kept[name]]));
    save(file, zip({ ...more, ...files }), "application/zip");
    return names;
  }

  async download() {
    if (await this.#pack("work.zip")) this.say(fill(this.words.desk_saved, { file: "work.zip" }));
  }

  /** The zip that `academy submit` makes. */
  async handIn() {
    const { name, number } = this.#whose;
    if (!name || !number) return this.#ask();
    const safe = number.replace(/[^\p{L}\p{N}]/gu, "-").replace(/^-+|-+$/g, "") || "answers";
    const file = `submission-${safe}.zip`;
    if (!(await this.#pack(file, { "submission.toml": line("name", name) + line("number", number) }))) return;
    this.say(fill(this.words.desk_handed, { file, name, number }));
    this.status.append(" ", el("button", { type: "button", onclick: () => this.#ask() }, this.words.desk_who_change));
  }

  get #whose() {
    const { name = "", number = "" } = recall("desk", "who");
    return { name: String(name), number: String(number) };
  }

  #ask() {
    const { name, number } = this.#whose;
    this.fields.name.value = name;
    this.fields.number.value = number;
    this.form.hidden = false;
    this.say("");
    this.fields.name.focus();
  }

  async load() {
    const [file] = this.file.files;
    this.file.value = "";
    if (!file) return;
    const { Refused, unzip, WHO } = await import("./zips.js");
    if (file.size > 2_000_000) throw new Refused("desk_zip_large");
    const { [WHO]: who, ...found } = unzip(new Uint8Array(await file.arrayBuffer()));
    const known = await exerciseNames();
    const names = known.filter((name) => found[`${name}.py`] !== undefined);
    if (!names.length) throw new Refused("desk_zip_none");
    const here = await this.answers();
    const lost = names.filter((name) => (here[name] ?? found[`${name}.py`]) !== found[`${name}.py`]);
    if (lost.length && !confirm(fill(this.words.desk_replace, { names: lost.join(", ") }))) return;
    for (const name of lost) keep(name, here[name], { replaced: true });
    const whole = names.map((name) => remember("exercise", name, { text: found[`${name}.py`] })).every(Boolean);
    if (who && !recall("desk", "who").name) this.#known(who);
    for (const section of document.querySelectorAll("section.exercise[data-open]")) section.dispatchEvent(new CustomEvent("exercise-loaded"));
    await this.show();
    this.say(whole ? fill(this.words.desk_loaded, { count: names.length, names: names.map((name) => `\`${name}\``).join(", ") }) : this.words.path_full);
  }

  /** Name and number out of a submission.toml. */
  #known(text) {
    const read = (key) => {
      try {
        return String(JSON.parse(new RegExp(`^${key} = (".*")$`, "m").exec(text)?.[1] ?? '""'));
      } catch {
        return "";
      }
    };
    const [name, number] = [read("name"), read("number")];
    if (name && number) remember("desk", "who", { name, number });
  }
}
