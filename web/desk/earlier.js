// "Earlier versions": what stood in the editor before, to look at and to take again.

import { coloured } from "../editor.js";
import { el } from "../dom.js";
import { today } from "../files.js";
import { fill } from "../words.js";
import { MOST, versions } from "./versions.js";

export class Earlier {
  /** `text()` is what stands in the editor; `take(text, when)` brings a version there. */
  constructor({ name, words }, { text, take }) {
    Object.assign(this, { name, words, text, take });
    this.list = el("div", {});
    this.node = el("details", { className: "exercise-earlier" }, el("summary", {}, words.desk_versions), this.list);
    this.node.addEventListener("toggle", () => this.node.open && this.show());
  }

  async show() {
    const { words } = this;
    const { whole, all } = await versions(this.name);
    const others = all.filter(({ text }) => text !== this.text());
    const lead = el("p", {}, fill(whole ? words.desk_versions_lead : words.desk_versions_few, { most: MOST }));
    const items = others.map((one) => this.#item(one));
    this.list.replaceChildren(lead, items.length ? el("ul", {}, ...items) : el("p", {}, words.desk_versions_none));
  }

  #item({ text, at }) {
    const { words } = this;
    const moment = new Date(at);
    const when = `${today(moment)} ${moment.toTimeString().slice(0, 8)}`; // no browser writes dates in every language
    const told = fill(words.desk_version, { when, lines: text.trimEnd().split("\n").length, size: text.length });
    const take = async () => {
      this.take(text, when);
      await this.show();
    };
    const shown = el("details", { className: "exercise-hint" }, el("summary", {}, told));
    shown.addEventListener("toggle", () => shown.append(el("pre", { tabIndex: 0 }, el("code", {}, coloured(text)))), { once: true });
    return el("li", {}, shown, el("button", { type: "button", ariaLabel: `${words.desk_version_take}: ${when}`, onclick: take }, words.desk_version_take));
  }
}
