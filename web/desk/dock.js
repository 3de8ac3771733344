// The bar at the lower edge of an exercise: what was said of the answer, in one line, and the buttons. Details open above it.

import { el, inline, lines } from "../dom.js";
import { recall, remember } from "../storage.js";
import { fill } from "../words.js";

const WITHOUT = ["next", "score"]; // of a verdict: the bar has a button for the one and a place for the other
let numbers = 0;

export class Dock {
  /** `acts`: what check, stop, hint, reset, download and load do. */
  constructor(section, words, acts) {
    Object.assign(this, { section, words });
    const button = (key, properties = {}) => el("button", { type: "button", onclick: acts[key], ...properties }, words[key]);
    this.checkButton = button("check", { className: "exercise-main", title: "Ctrl-Enter" });
    this.stopButton = button("stop", { hidden: true });
    this.hintButton = button("hint");
    this.tools = ["reset", "download", "load"].map((key) => button(key, { className: "exercise-tool" }));
    this.moreButton = el("button", { type: "button", className: "exercise-more-tools", title: words.desk_more, onclick: () => this.#unfold() }, el("span", { className: "site-unseen" }, words.desk_more), el("span", { ariaHidden: "true" }, "⋯"));
    this.moreButton.ariaExpanded = "false";
    this.bar = el("div", { className: "exercise-bar", role: "group", ariaLabel: words.buttons }, this.checkButton, this.stopButton, this.hintButton, ...this.tools, this.moreButton);
    this.verdict = el("div", { className: "exercise-verdict" });
    this.details = el("div", { className: "exercise-details", id: `exercise-details-${++numbers}`, role: "region", ariaLabel: words.desk_details, tabIndex: 0, hidden: true }, this.verdict);
    this.said = el("p", { className: "exercise-sum", role: "status" });
    this.detailsButton = el("button", { type: "button", hidden: true, onclick: () => this.#turn() }, words.desk_details);
    this.detailsButton.setAttribute("aria-controls", this.details.id);
    this.status = el("p", { className: "exercise-status", role: "status" });
    this.line = el("div", { className: "exercise-line exercise-row" }, this.said, this.detailsButton);
    this.node = el("div", { className: "exercise-dock" }, this.bar, this.status, this.line, this.details); // shown from below
    const tell = () => document.documentElement.style.setProperty("--exercise-dock", `${this.node.offsetHeight}px`);
    new ResizeObserver(tell).observe(this.node); // gone with the page: 0
    this.#aboveKeyboard();
    this.clear();
  }

  /** Something to stand above the buttons. */
  add(node) {
    this.bar.after(node);
  }

  say(text) {
    this.status.replaceChildren(...inline(text));
  }

  /** A verdict: its line, what `before` puts before its details, and whether they open at once. */
  show(told, before, opened) {
    this.stale(false);
    this.line.hidden = this.detailsButton.hidden = false;
    this.said.replaceChildren(...this.#sum(told));
    this.section.dataset.verdict = told.done ? "pass" : "fail";
    this.#open(opened ?? this.#wanted);
    this.verdict.replaceChildren(...lines(told.lines.filter(({ kind }) => !WITHOUT.includes(kind)), this.words));
    this.verdict.dataset.done = told.done;
    this.details.replaceChildren(...(before ? [before] : []), this.verdict);
    this.details.scrollTop = 0;
    this.hintButton.textContent = told.hint ? fill(this.words.desk_open_hint, told.hint) : this.words.hint;
    this.hintButton.hidden = told.done;
  }

  /** After a hint was opened. */
  hinted() {
    if (!this.#beside) this.#open(false); // they would stand before it
    this.hintButton.textContent = this.words.more_hint;
  }

  /** What was said is about an earlier text, or is not. */
  stale(is) {
    this.section.toggleAttribute("data-stale", is);
    this.said.querySelector(".exercise-earlier")?.remove();
    if (is) this.said.prepend(el("span", { className: "exercise-earlier" }, `${this.words.desk_stale} `));
  }

  /** `busy`: "shown" or "hidden" while such checks are asked. */
  busy(busy) {
    if (!busy && document.activeElement === this.stopButton) this.checkButton.focus();
    this.checkButton.ariaDisabled = busy === "shown" ? "true" : null;
    this.stopButton.hidden = !busy;
    this.section.toggleAttribute("data-busy", Boolean(busy));
  }

  clear() {
    this.stale(false);
    this.said.replaceChildren();
    this.verdict.replaceChildren();
    this.details.replaceChildren(this.verdict);
    this.line.hidden = true;
    this.#open(false);
    delete this.section.dataset.verdict;
    this.hintButton.textContent = this.words.hint;
    this.hintButton.hidden = false;
  }

  #sum(told) {
    const shown = told.verdict.checks.filter((one) => !one.hidden || !told.done);
    const passed = shown.filter((one) => one.status === "pass").length;
    const text = (kind) => told.lines.find((one) => one.kind === kind)?.text;
    const sign = el("strong", { className: "exercise-sign", ariaHidden: "true" }, told.done ? "✓" : "✗");
    if (told.done) return [sign, el("strong", {}, ` ${text("done")}`)];
    const label = el("span", { className: "site-unseen" }, ` ${this.words.desk_count_label}`);
    const count = told.verdict.problem ? [" "] : [label, el("strong", {}, ` ${fill(this.words.desk_count, { passed, of: shown.length })}`), " · "];
    return [sign, ...count, ...inline(told.title ?? text("problem") ?? text("unwritten") ?? text("check") ?? "")];
  }

  /** Beside the task there is room for the details; else they wait, unless the learner likes them open. */
  get #wanted() {
    const { open } = recall("desk", "details");
    return open ?? this.#beside;
  }

  get #beside() {
    return getComputedStyle(this.node.parentElement).display === "grid";
  }

  #turn() {
    const open = this.details.hidden;
    remember("desk", "details", { open });
    this.#open(open);
  }

  #open(open) {
    this.details.hidden = !open;
    this.detailsButton.ariaExpanded = String(open);
  }

  #unfold() {
    const open = this.bar.toggleAttribute("data-unfolded");
    this.moreButton.ariaExpanded = String(open);
  }

  /** The keyboard of a phone covers the lower edge of the page, and the page is not told. */
  #aboveKeyboard() {
    const seen = globalThis.visualViewport;
    const rise = () => {
      if (!this.node.isConnected) return ["resize", "scroll"].forEach((sign) => seen.removeEventListener(sign, rise));
      const covered = seen.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - seen.height - seen.offsetTop));
      this.section.style.setProperty("--exercise-keyboard", `${covered}px`);
    };
    for (const sign of ["resize", "scroll"]) seen?.addEventListener(sign, rise);
  }
}
