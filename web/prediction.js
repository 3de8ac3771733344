// A prediction: a field below its question, or its choices to tap, kept at once; and what the reader answered, shown again
// beside the result.

import { recall, remember } from "./storage.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const PAUSE = 300; // ms without a key, after which it is kept

/** Give a question its field or its taps, or a result what was answered. */
export function open(place) {
  place.dataset.open = "";
  if ("predicted" in place.dataset) return show(place);
  const asked = place.querySelector(".prediction-asked");
  asked.id = `prediction-${place.dataset.prediction}`;
  const status = el("p", { className: "prediction-status", role: "status" });
  const list = place.querySelector(".prediction-choices");
  if (list) list.replaceWith(choose(place, list, asked, status));
  else place.append(write(place, asked, status));
  place.append(status);
}

function write(place, asked, status) {
  const [name, words] = [place.dataset.prediction, wordsIn(languageOf(place))];
  const field = el("textarea", { rows: 2, maxLength: 2000, value: recall("prediction", name).text ?? "" });
  field.setAttribute("aria-describedby", asked.id);
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
  return el("label", {}, el("span", {}, words.prediction_label), field);
}

function choose(place, list, asked, status) {
  const [name, words] = [place.dataset.prediction, wordsIn(languageOf(place))];
  const labels = [...list.children].map((item, number) => {
    const input = el("input", { type: "radio", name: asked.id, value: number, checked: recall("prediction", name).choice === number });
    input.addEventListener("change", () => {
      const text = label.textContent.trim();
      remember("prediction", name, { choice: number, text });
      const near = [...document.querySelectorAll("details[data-predicted]")].find((one) => one.dataset.predicted === name);
      if (near) near.open = true;
      status.textContent = fill(near ? words.prediction_chose : words.prediction_chosen, { choice: text });
    });
    const label = el("label", { className: "prediction-choice" }, input, el("span", {}, ...item.childNodes));
    return label;
  });
  const group = el("div", { className: "prediction-choices", role: "radiogroup" }, ...labels);
  group.setAttribute("aria-labelledby", asked.id);
  return group;
}

/** Beside a result: what was written or chosen, if anything was. */
function show(place) {
  const name = place.dataset.predicted;
  const words = wordsIn(languageOf(place));
  const question = [...document.querySelectorAll("[data-prediction]")].find((one) => one.dataset.prediction === name);
  const { text = "", choice } = recall("prediction", name);
  const chosen = question?.querySelectorAll(".prediction-choice, .prediction-choices > li")[choice];
  place.querySelector("blockquote")?.remove();
  const look = place.querySelector(".predicted-look");
  if (look) look.hidden = Boolean(text.trim());
  if (!text.trim()) return;
  const right = chosen && Number(question.dataset.right) === choice;
  const label = el("p", { className: "predicted-label" }, chosen ? words.predicted_chose : words.predicted_label);
  const sign = chosen ? el("span", { className: "predicted-sign" }, right ? ` ✓ ${words.quiz_right}` : ` ✗ ${words.quiz_wrong}`) : "";
  const said = el("blockquote", {}, label, el("p", {}, chosen ? chosen.textContent.trim() : text.trim(), sign));
  said.dataset.result = chosen ? (right ? "right" : "wrong") : "";
  place.querySelector("summary, .predicted-look")?.after(said);
}

document.addEventListener("academy-progress", ({ detail }) => {
  if (detail.kind && detail.kind !== "prediction") return;
  for (const place of document.querySelectorAll("[data-predicted]")) show(place);
  if (!detail.kind) // everything may have changed: it was forgotten, or read from a file
    for (const place of document.querySelectorAll("[data-prediction][data-open]")) {
      const { text = "", choice } = recall("prediction", place.dataset.prediction);
      for (const input of place.querySelectorAll("input")) input.checked = Number(input.value) === choice;
      const field = place.querySelector("textarea");
      if (field) field.value = text;
      place.querySelector("[role=status]").textContent = "";
    }
});
