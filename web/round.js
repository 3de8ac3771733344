// The rhythm of a page of questions: which are answered, how many, and at the end what to read again.

import { recall } from "./storage.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const FEWEST = 4; // questions on a page, below which there is nothing to count

/** Dots above the first question and a card below the last, if the page is one of questions. */
export function open(first) {
  first.dataset.round = "";
  const sections = [...document.querySelectorAll("section.quiz:not(.quiz-small)")];
  if (sections[0] === first && sections.length >= FEWEST) new Round(sections);
}

class Round {
  constructor(sections) {
    this.sections = sections;
    this.words = wordsIn(languageOf(sections[0]));
    const dot = (section, n) => el("a", { href: `#${section.id}`, className: "round-dot" }, el("span", { className: "site-unseen" }, `${n + 1}`));
    this.dots = sections.map(dot);
    this.count = el("p", { className: "round-count" });
    this.card = el("section", { className: "round-card", ariaLabel: this.words.quiz_card });
    const row = el("nav", { className: "round", ariaLabel: this.words.quiz_dots }, this.count, el("div", { className: "round-dots" }, ...this.dots));
    sections[0].before(row);
    sections.at(-1).after(this.card);
    document.addEventListener("academy-progress", ({ detail }) => (detail.kind ?? "quiz") === "quiz" && row.isConnected && this.show());
    this.show();
  }

  show() {
    const { words } = this;
    const known = this.sections.map((section) => ({ section, ...recall("quiz", section.dataset.quiz) }));
    const answered = known.filter((one) => one.tries);
    known.forEach((one, n) => {
      const state = one.right ? "right" : one.tries ? "wrong" : "open";
      this.dots[n].dataset.state = state;
      this.dots[n].title = fill(words[`quiz_dot_${state}`], { number: n + 1 });
      this.dots[n].firstChild.textContent = this.dots[n].title;
    });
    const of = known.length;
    this.count.textContent = fill(words.quiz_of, { number: answered.length, of });
    this.card.hidden = answered.length < of;
    if (this.card.hidden) return;
    const first = known.filter((one) => one.first).length;
    const again = new Map(known.filter((one) => !one.first).flatMap(({ section }) => place(section)).map((link) => [link.href, link.textContent]));
    const pages = [...again].map(([href, text]) => el("li", {}, el("a", { href }, text)));
    const rest = pages.length ? [el("p", {}, words.quiz_read_again), el("ul", {}, ...pages)] : [el("p", {}, words.quiz_all_first)];
    this.card.replaceChildren(el("p", { className: "round-score" }, fill(words.quiz_score, { first, of })), ...rest);
  }
}

/** The place to read again that the reasons of a question name first. */
function place(section) {
  const link = section.querySelector(".quiz-reasons [data-right=false] .quiz-reason a[href]:not(.fact a)");
  return link ? [link] : [];
}
