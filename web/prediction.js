// A prediction: a field below its question, kept as it is typed; and what was written, shown again beside the result.

import { recall, remember } from "./memory.js";
import { el } from "./telling.js";
import { wording } from "./wording.js";

const PAUSE = 300; // ms without a key, after which it is kept

/** Give the fields and the results of this page their lives. */
export function look() {
  for (const place of document.querySelectorAll("[data-prediction]:not([data-open])")) ask(place);
  show();
}

function ask(place) {
  place.dataset.open = "";
  const [name, words] = [place.dataset.prediction, wording(place)];
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

/** Beside each result of the page: what was written, if anything was. */
function show() {
  for (const place of document.querySelectorAll("[data-predicted]")) {
    const text = recall("prediction", place.dataset.predicted).text?.trim();
    place.querySelector("blockquote")?.remove();
    place.firstElementChild.hidden = Boolean(text);
    if (text) place.append(el("blockquote", {}, el("p", { className: "predicted-label" }, wording(place).predicted_label), el("p", {}, text)));
  }
}

document.addEventListener("academy-progress", ({ detail }) => {
  if (detail.kind && detail.kind !== "prediction") return;
  show();
  if (!detail.kind) // everything may have changed: it was forgotten, or read from a file
    for (const place of document.querySelectorAll("[data-prediction][data-open]")) {
      place.querySelector("textarea").value = recall("prediction", place.dataset.prediction).text ?? "";
      place.querySelector("[role=status]").textContent = "";
    }
});
