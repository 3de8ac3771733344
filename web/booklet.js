// A module as a booklet: its pages one after the other, without what only a screen can do; with ?teach the notes stand
// in it, and the answers to the questions at its end.

import { el } from "./dom.js";
import { languageOf, wordsIn } from "./words.js";

const SCREEN = "script, .headerlink, .md-content__button, .md-clipboard, .booklet, .site-note, .md-source-file, template";
const ANSWERS = "details.quiz-reasons";

/** Put the button into its place. */
export function open(place) {
  place.dataset.open = "";
  const words = wordsIn(languageOf(place));
  const said = el("p", { className: "booklet-said" });
  said.setAttribute("role", "status");
  const button = el("button", { type: "button", className: "md-button", onclick: () => print(place, words, said) }, words.booklet_print);
  place.append(el("p", {}, button), said);
}

async function print(place, words, said) {
  said.textContent = words.booklet_gathering;
  try {
    const pages = await Promise.all(place.dataset.pages.split(" ").map(fetched));
    const teaching = document.documentElement.hasAttribute("data-teach");
    const bound = el("div", { className: "booklet-pages" }, ...pages);
    if (teaching) bound.append(...answers(bound, words));
    for (const one of bound.querySelectorAll(`${ANSWERS}${teaching ? "" : ", details.teach"}`)) one.remove();
    for (const one of bound.querySelectorAll("details")) one.open = true;
    for (const one of bound.querySelectorAll("[id]")) one.id = `booklet-${one.id}`; // the page on the screen has them too
    place.closest("article").append(bound);
    said.textContent = "";
    addEventListener("afterprint", () => bound.remove(), { once: true });
    globalThis.print();
  } catch (error) {
    console.warn(error);
    said.textContent = words.booklet_failed;
  }
}

/** The text of one page of the module. */
async function fetched(address) {
  const answer = await fetch(new URL(address, location.href.replace(/[#?].*$/, "")));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const text = page.querySelector("article.md-content__inner");
  for (const one of text.querySelectorAll(SCREEN)) one.remove();
  return el("section", { className: "booklet-page" }, ...text.childNodes);
}

/** The questions again, each with its answers and reasons. */
function answers(bound, words) {
  const told = [...bound.querySelectorAll("section.quiz")].map((question, n) => {
    const stem = question.querySelector(".quiz-stem").cloneNode(true);
    const reasons = question.querySelector(ANSWERS)?.querySelector("ul, ol")?.cloneNode(true);
    return el("li", { value: n + 1 }, stem, ...(reasons ? [reasons] : []));
  });
  return told.length ? [el("section", { className: "booklet-page" }, el("h1", {}, words.booklet_answers), el("ol", {}, ...told))] : [];
}
