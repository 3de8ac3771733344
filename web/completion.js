// "What I have done": a page to print, and a file that `academy verify` judges again.

import { sha256 } from "@noble/hashes/sha2.js"; // the browser's own exists over https alone
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { COMPLETION, give, today } from "./files.js";
import { everything, recall, remember } from "./storage.js";
import { done } from "./progress.js";
import { el } from "./dom.js";
import { fill, languageOf, wordsIn } from "./words.js";

const KINDS = ["page", "quiz", "prediction"];

/** Fill the page. */
export function open(place) {
  place.dataset.open = "";
  const words = wordsIn(languageOf(place));
  const modules = JSON.parse(place.dataset.completion);
  const record = el("div", { className: "completion-record" });
  const status = el("p", { className: "path-status", role: "status" });
  const name = el("input", { type: "text", maxLength: 100, autocomplete: "name", value: recall("completion", "name").text ?? recall("desk", "who").name ?? "" });
  const show = () => record.replaceChildren(...told(modules, place, words));
  name.addEventListener("input", () => {
    remember("completion", "name", { text: name.value });
    show();
  });
  const save = () => {
    const exercises = answers(modules);
    status.textContent = exercises.length ? words.completion_saved : words.completion_nothing;
    if (!exercises.length) return;
    const who = name.value.trim();
    give(`som-academy-completion-${today()}.json`, COMPLETION, { ...(who && { name: who }), exercises });
  };
  const button = (key, onclick) => el("button", { type: "button", onclick }, words[key]);
  const buttons = el("div", { className: "path-buttons" }, button("completion_save", save), button("completion_print", () => print()));
  document.addEventListener("academy-progress", () => place.isConnected && show());
  show();
  place.replaceChildren(el("div", { className: "path-form" }, el("label", {}, words.completion_name, name)), buttons, status, record);
}

/** The answers that passed, with what decides whether they do. */
function answers(modules) {
  const names = modules.flatMap((module) => Object.keys(module.exercises));
  return names
    .map((name) => ({ name, ...recall("exercise", name) }))
    .filter((one) => one.done && one.passed !== undefined)
    .map(({ name, version, day, passed }) => ({ name, version, day, sha256: digest(passed), answer: passed }));
}

const digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** A day of a calendar in words, where the browser knows the language; what is no day stays as it is. */
function calendar(lang) {
  if (!Intl.DateTimeFormat.supportedLocalesOf(lang).length) return (day) => day;
  const words = new Intl.DateTimeFormat(lang, { dateStyle: "long" });
  return (day) => (Number.isNaN(Date.parse(`${day}T12:00`)) ? day : words.format(new Date(`${day}T12:00`)));
}

function told(modules, place, words) {
  const all = everything();
  const dated = calendar(languageOf(place));
  const who = (recall("completion", "name").text ?? recall("desk", "who").name)?.trim();
  const course = document.querySelector("a.md-logo")?.title ?? "";
  const head = [el("p", { className: "completion-head" }, `${course} · `, ...(who ? [el("strong", {}, who), " · "] : []), dated(today()))];
  const parts = modules.map((module) => section(module, all, words, dated)).filter(Boolean);
  return parts.length ? [...head, ...parts] : [...head, el("p", {}, words.completion_nothing)];
}

/** One module, if anything in it was done. */
function section(module, all, words, dated) {
  const counts = KINDS.filter((kind) => module[kind].length).map((kind) => {
    const finished = done(kind, all);
    return [module[kind].filter((name) => finished.has(name)).length, module[kind].length, kind];
  });
  const passed = Object.entries(module.exercises).filter(([name]) => all.exercise?.[name]?.done);
  if (!passed.length && !counts.some(([number]) => number)) return;
  const said = counts.map(([number, of, kind]) => fill(words[`path_${kind}`], { number, of })).join(" · ");
  const items = passed.map(([name, title]) => item(name, title, all.exercise[name], words, dated));
  return el("section", {}, el("h3", {}, module.title), el("p", {}, said), ...(items.length ? [el("ul", {}, ...items)] : []));
}

function item(name, title, { passed, version, day }, words, dated) {
  const about = [el("strong", {}, title), " (", el("code", {}, name), ")"];
  if (passed === undefined) return el("li", {}, ...about, ` · ${words.completion_again}`);
  const facts = fill(words.completion_facts, { day: dated(day ?? ""), version: version ?? "" });
  return el("li", {}, ...about, ` · ${facts}`, el("br"), el("code", { className: "path-digest" }, digest(passed)));
}
