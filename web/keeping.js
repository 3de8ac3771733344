// "My progress": save everything that the browser keeps as one file, load such a file, or forget everything.

import { everything, forget, recall, remember } from "./storage.js";
import { give, merged, PROGRESS, taken, today } from "./files.js";
import { done } from "./progress.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const KINDS = ["page", "quiz", "exercise", "prediction"];

/** Answers that others take the place of stay among the earlier versions of their exercises. */
async function putBy(all) {
  const lost = all.filter(([kind, name, { text }]) => kind === "exercise" && text !== undefined && ![undefined, text].includes(recall(kind, name).text));
  if (!lost.length) return;
  const { keep } = await import("./desk/versions.js");
  await Promise.all(lost.map(([kind, name]) => keep(name, recall(kind, name).text, { replaced: true })));
}

/** Give the page its buttons. */
export function open(place) {
  place.dataset.open = "";
  const words = wordsIn(languageOf(place));
  const counts = el("ul", { className: "path-counts" });
  const status = el("p", { className: "path-status", role: "status" });
  const say = (key, blanks = {}) => (status.textContent = fill(words[key], blanks));
  const file = el("input", { type: "file", accept: ".json,application/json", hidden: true, ariaLabel: words.path_load });
  const button = (key, onclick) => el("button", { type: "button", onclick }, words[key]);
  const show = () => counts.replaceChildren(...KINDS.map((kind) => el("li", {}, fill(words[`path_all_${kind}`], { number: done(kind).size }))));

  const save = () => {
    give(`som-academy-progress-${today()}.json`, PROGRESS, { entries: everything() });
    say("path_saved");
  };
  const load = async () => {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    const entries = await taken(chosen);
    if (!entries) return say("path_bad_file", { file: chosen.name });
    if (Object.keys(everything()).length && !confirm(words.path_load_sure)) return;
    const all = Object.entries(entries).flatMap(([kind, some]) => Object.entries(some).map(([name, entry]) => [kind, name, entry]));
    await putBy(all);
    const kept = all.map(([kind, name, entry]) => remember(kind, name, merged(recall(kind, name), entry)));
    document.dispatchEvent(new CustomEvent("academy-progress", { detail: {} }));
    say(kept.every(Boolean) ? "path_loaded" : "path_full", { number: all.length });
  };
  const drop = () => {
    if (!confirm(words.path_forget_sure)) return;
    forget();
    say("path_forgotten");
  };
  file.addEventListener("change", load);
  document.addEventListener("academy-progress", () => place.isConnected && show());
  show();
  const buttons = [button("path_save", save), button("path_load", () => file.click()), button("path_forget", drop)];
  place.replaceChildren(counts, el("div", { className: "path-buttons" }, ...buttons, file), status);
}
