// The code of a page runs where it stands: its sessions block by block, the cells of its lab, and a line of the reader's.
// Copying a session takes what is typed, without prompts and results.

import { python } from "./python.js";
import { el } from "./dom.js";
import { languageOf, wordsIn } from "./words.js";

const SESSION = ".md-content__inner .highlight:has(.gp)";
const packs = new Map(); // what the build has put beside a page, by address

/** The examples of a block, as they are typed. */
export function typed(block) {
  const examples = [];
  let open = false;
  for (const line of block.querySelector("code").textContent.split("\n")) {
    const prompt = /^(>>>|\.\.\.)(?: (.*))?$/.exec(line);
    if (prompt?.[1] === ">>>") examples.push(prompt[2] ?? "");
    else if (prompt && open) examples.push(`${examples.pop()}\n${prompt[2] ?? ""}`);
    open = Boolean(prompt);
  }
  return examples;
}

/** A selection inside a session is copied without the prompts and results in it. */
export function copyTyped(event) {
  const range = getSelection().rangeCount && getSelection().getRangeAt(0);
  const within = range && range.commonAncestorContainer;
  const code = (within?.closest ? within : within?.parentElement)?.closest("[data-copy] code:not(.run *)");
  if (!code) return;
  const before = document.createRange();
  before.setStart(code, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = from + range.toString().length;
  const lines = [];
  let at = 0;
  for (const line of code.textContent.split("\n")) {
    const prompt = /^(>>>|\.\.\.)( |$)/.exec(line)?.[0].length;
    if (prompt && at + line.length > from && at + prompt < to) lines.push(line.slice(Math.max(from - at, prompt), to - at));
    at += line.length + 1;
  }
  if (!lines.length) return; // a result alone is wanted
  event.clipboardData.setData("text/plain", lines.join("\n"));
  event.preventDefault();
}

/** Give a session or the cell of a lab its button. */
export function open(place) {
  place.dataset.open = "";
  const cell = place.matches(".lab-cell");
  if (!cell) place.dataset.copy = typed(place).join("\n"); // the theme copies this
  if (place.closest(".exercise")) return;
  new Run(place, cell);
}

class Run {
  constructor(place, cell) {
    Object.assign(this, { place, cell, words: wordsIn(languageOf(place)) });
    this.page = location.pathname.split("/").at(-2);
    this.address = new URL(`../${this.page}.session.json`, location.href).href;
    const { words } = this;
    this.button = el("button", { type: "button", className: "run-button", onclick: () => this.run() }, words.desk_run);
    this.stop = el("button", { type: "button", className: "run-button", hidden: true, onclick: () => python.end("stopped") }, words.stop);
    this.output = el("div", { className: "run-output", role: "status" });
    this.node = el("div", { className: "run" }, el("div", { className: "run-bar" }, this.button, this.stop), this.output);
    (cell ? place.querySelector(".lab-code > pre") : place.querySelector("pre")).after(this.node);
  }

  /** The blocks up to this one. */
  blocks({ cells }) {
    if (this.cell) return cells.slice(0, 1 + cells.findIndex(([name]) => `lab-${name}` === this.place.id)).map(([, source]) => [source]);
    const all = [...document.querySelectorAll(SESSION)].filter((one) => !one.closest(".exercise"));
    return all.slice(0, 1 + all.indexOf(this.place)).map(typed);
  }

  async run(own) {
    if (this.busy) return;
    this.wait(true);
    const waiting = setTimeout(() => this.output.replaceChildren(el("p", {}, this.words.loading)), 300);
    let told;
    try {
      const pack = await this.pack();
      const blocks = [...this.blocks(pack), ...(own ? [[own]] : [])];
      const folder = `session/${this.page}`;
      const files = Object.fromEntries(Object.entries(pack.files).map(([name, text]) => [`${folder}/${name}`, text]));
      told = await python.ask("session", this.address, files, [`/pages/${folder}`, this.cell ? "" : `${this.page}.py`, JSON.stringify(blocks), this.cell]);
    } catch (error) {
      if (error.why !== "stopped") console.warn(error);
      told = { failed: error.why === "stopped" ? this.words.run_stopped : this.words.desk_line_broken };
    }
    clearTimeout(waiting);
    this.show(told, own);
    this.wait(false);
  }

  pack() {
    const known = packs.get(this.address) ?? fetch(this.address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))));
    packs.set(this.address, known);
    known.catch(() => packs.delete(this.address));
    return known;
  }

  show({ printed, raised, failed }, own) {
    const lines = [own && `>>> ${own}`, printed, raised].filter(Boolean).join("\n");
    const text = el("pre", { tabIndex: 0 }, el("code", {}, lines));
    this.output.replaceChildren(...(lines ? [text] : []), ...(failed ? [el("p", {}, failed)] : lines ? [] : [el("p", {}, this.words.run_nothing)]));
    this.place.dispatchEvent(new CustomEvent("code-run", { bubbles: true }));
    if (!failed && !this.cell && !this.input) this.offer();
  }

  /** A line for the reader's own tries, in the same session. */
  offer() {
    const { words } = this;
    this.input = el("input", { type: "text", ariaLabel: words.run_line, placeholder: words.run_line, autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
    this.input.setAttribute("autocapitalize", "off");
    const form = el("form", { className: "run-bar" }, el("span", { ariaHidden: "true" }, ">>>"), this.input, el("button", { type: "submit", className: "run-button" }, words.desk_run));
    form.onsubmit = (event) => {
      event.preventDefault();
      const text = this.input.value.trim();
      if (text) this.run(text);
    };
    this.node.append(form);
  }

  wait(busy) {
    this.busy = busy;
    if (!busy && document.activeElement === this.stop) this.button.focus();
    this.stop.hidden = !busy;
    this.button.ariaDisabled = busy ? "true" : null;
  }
}
