// What is folded below the editor and filled when it is first opened.

import { el } from "../dom.js";

/** A folded part; `fill()` returns its nodes. Where that fails it is said, and tried again at the next opening. */
export function folded(className, summary, words, fill) {
  const node = el("details", { className, hidden: true }, el("summary", {}, ...summary));
  const failed = el("p", { role: "status" }, words.desk_no_answers);
  let filled = false;
  node.addEventListener("toggle", async () => {
    if (!node.open || filled) return;
    filled = true;
    failed.remove();
    try {
      node.append(...(await fill()));
    } catch (error) {
      console.info(error.message);
      filled = false;
      node.append(failed);
    }
  });
  return node;
}
