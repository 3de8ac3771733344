// A prediction: a field below its question, kept as it is typed; and what was written, shown again beside the result.

import { recall, remember } from "./storage.js";
import { el } from "./dom.js";
import { languageOf, wordsIn } from "./words.js";

const PAUSE = 300; // ms without a key, after which it is kept

/** Give a question its field, or a result what was written. */
export function open(place) {
  place.dataset.open = "";
  if ("prediction" in place.dataset) ask(place);
  else show(place);
}

function ask(place) {
  const [name, words] = [place.dataset.prediction, wordsIn(languageOf(place))];
  const asked = place.querySelector(".prediction-asked");
  asked.id = `prediction-${name}`;
  const field = el("textarea", { rows: 2, maxLength: 2000, value: recall("prediction", name).text ?? "" });
  field.setAttribute("aria-describedby", asked.id);
  const label = el("label", {}, el("span", {}, words.prediction_label), field);
  const status = el("p", { className: "prediction-status", role: "status" });
  let waiting;
  const keep = () => {
    clearTimeout(waiting);
    if (field.value === (recall("prediction", name).text ?? "")) return;
    const kept = remember("prediction", name, { text: field.value });
    status.textContent = field.value.trim() && kept ? words.prediction_kept : "";
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  field.addEventListener("change", keep);
  place.append(label, status);
}

/** Beside a result: what was written, if anything was. */
function show(place) {
  const text = recall("prediction", place.dataset.predicted).text?.trim();
  place.querySelector("blockquote")?.remove();
  place.firstElementChild.hidden = Boolean(text);
  if (text) place.append(el("blockquote", {}, el("p", { className: "predicted-label" }, wordsIn(languageOf(place)).predicted_label), el("p", {}, text)));
}

document.addEventListener("academy-progress", ({ detail }) => {
  if (detail.kind && detail.kind !== "prediction") return;
  for (const place of document.querySelectorAll("[data-predicted]")) show(place);
  if (!detail.kind) // everything may have changed: it was forgotten, or read from a file
    for (const place of document.querySelectorAll("[data-prediction][data-open]")) {
      place.querySelector("textarea").value = recall("prediction", place.dataset.prediction).text ?? "";
      place.querySelector("[role=status]").textContent = "";
    }
});
