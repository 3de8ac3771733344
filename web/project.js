// The project of a module: a day that its exercises make together, played with the answers that pass in this browser.

import { el } from "./dom.js";
import { python } from "./python.js";
import { recall } from "./storage.js";
import { fill, languageOf, wordsIn } from "./words.js";

/** Give the day of the page its button; what the build has drawn stays until it is played. */
export const open = (section) => new Project(section);

class Project {
  constructor(section) {
    const lang = languageOf(section);
    Object.assign(this, { section, lang, words: wordsIn(lang), module: section.dataset.project });
    this.address = new URL("../project.files.json", location.href).href;
    const { words } = this;
    const own = Object.keys(this.answers).length;
    this.button = el("button", { type: "button", className: "run-button", onclick: () => this.run() }, own ? words.project_run : words.project_run_reference);
    this.stop = el("button", { type: "button", className: "run-button", hidden: true, onclick: () => python.end("stopped") }, words.stop);
    this.status = el("p", { className: "project-status", role: "status" });
    this.notes = el("ul", { className: "project-notes" });
    this.day = section.querySelector(".project-day");
    this.told = section.querySelector(".project-told");
    this.told.after(el("div", { className: "run-bar" }, this.button, this.stop), this.status, this.notes);
  }

  /** The answers to the exercises of the day that pass in this browser: {exercise: text}. */
  get answers() {
    const names = this.section.dataset.exercises.split(" ");
    return Object.fromEntries(names.map((name) => [name, recall("exercise", name).passed]).filter(([, text]) => text));
  }

  async run() {
    if (this.busy) return;
    this.wait(true);
    this.notes.replaceChildren();
    const { words } = this;
    this.status.textContent = words.loading;
    const own = this.answers;
    try {
      const files = await this.files();
      for (let ended; !ended; ) ended = await this.play(files, own);
    } catch (error) {
      if (error.why !== "stopped") console.warn(error);
      this.status.textContent = error.why === "stopped" ? words.project_stopped : words.project_failed;
    }
    this.wait(false);
  }

  /** Play once to the end. False if an answer held the worker in a loop that only ends with it: it is taken out of `own`. */
  async play(files, own) {
    let asked;
    const heard = (kind, text) => {
      if (kind === "asked") asked = text;
      else this.hear(kind, JSON.parse(text), own);
    };
    this.day.replaceChildren();
    try {
      await python.ask("project", this.module, files, [JSON.stringify(own), this.lang], heard);
      return true;
    } catch (error) {
      if (!["too_slow", "fatal"].includes(error.why) || !(asked in own)) throw error;
      this.hear("replaced", { name: asked, why: "too_slow", said: "" }, own);
      return false;
    }
  }

  hear(kind, told, own) {
    const { words } = this;
    if (kind === "step") {
      this.status.textContent = words.project_running;
      this.day.append(step(told, words));
    } else if (kind === "replaced") {
      delete own[told.name];
      this.day.replaceChildren();
      this.notes.append(el("li", {}, fill(words[`project_replaced_${told.why}`], told)));
    } else {
      const [mine, reference] = [told.own.join(", "), told.reference.join(", ")];
      this.told.hidden = true;
      this.status.textContent = mine && reference ? fill(words.project_mixed, { own: mine, reference }) : mine ? words.project_own : words.project_none;
      this.section.dispatchEvent(new CustomEvent("project-played", { bubbles: true, detail: told }));
    }
  }

  async files() {
    const answer = await fetch(this.address);
    if (!answer.ok) throw new Error(`${this.address}: ${answer.status}`);
    return answer.json();
  }

  wait(busy) {
    this.busy = busy;
    if (!busy && document.activeElement === this.stop) this.button.focus();
    this.stop.hidden = !busy;
    this.button.ariaDisabled = busy ? "true" : null;
  }
}

/** A step as the build draws it (steps/fences/project.py), with whose answers it ran on. */
function step({ at, title, says, head, table, bar, sums, used }, words) {
  const node = el("li", { className: "project-step" }, el("p", { className: "project-title" }, el("time", {}, at), " ", title), ...says.map((one) => el("p", {}, one)));
  if (table.length) {
    const cell = (text, row, column) => el("td", {}, text, ...(bar?.column === column ? [drawn(bar.parts[row])] : []));
    const rows = table.map((texts, row) => el("tr", {}, ...texts.map((text, column) => cell(text, row, column))));
    const heads = head.map((text) => el("th", { scope: "col" }, text));
    node.append(el("div", { className: "project-scroll", tabIndex: 0 }, el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows))));
  }
  if (sums.length) node.append(el("ul", { className: "project-sums" }, ...sums.map((one) => sum(one, words))));
  const names = used.map(({ name, own }) => el("li", { data: { own } }, el("code", {}, name), ` ${own ? words.project_yours : words.project_reference}`));
  if (names.length) node.append(el("ul", { className: "project-used", ariaLabel: words.project_used }, ...names));
  return node;
}

function sum([sentence, holds], words) {
  const sign = el("span", { ariaHidden: "true" }, holds ? "✓ " : "✗ ");
  return el("li", { data: { holds } }, sign, sentence, el("span", { className: "site-unseen" }, `: ${holds ? words.project_holds : words.project_fails}`));
}

function drawn(part) {
  const node = el("span", { className: "project-bar" });
  node.style.setProperty("--part", part);
  return node;
}
