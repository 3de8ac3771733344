// How far Python is, while it is loaded for longer than a moment.

import { el } from "../dom.js";
import { fill } from "../words.js";

const MOMENT = 1500; // ms, after which it is said
const MB = 1e6;

/** A line that counts bytes and seconds until `begun` is settled. `python` says since when, and what has come. */
export function loading(python, begun, words, lang) {
  const bar = el("progress", { max: 1, value: 0, ariaLabel: words.desk_loading.split(":")[0] });
  const text = el("span", {});
  const node = el("p", { className: "exercise-load", hidden: true }, bar, text);
  const number = (bytes) => (bytes / MB).toFixed(1).replace(".", lang === "en" ? "." : ",");
  const show = () => {
    const { bytes = 0, of = 0 } = python.loaded ?? {};
    const seconds = Math.round((performance.now() - python.since) / 1000);
    const there = of > 0 && bytes >= of;
    bar.value = of ? bytes / of : 0;
    text.textContent = there ? fill(words.desk_starting, { seconds }) : fill(words.desk_loading, { part: number(bytes), whole: number(of), seconds });
    node.hidden = performance.now() - python.since < MOMENT || !of;
  };
  const timer = setInterval(show, 500);
  const over = () => {
    clearInterval(timer);
    node.remove();
  };
  begun.then(over, over);
  return node;
}
