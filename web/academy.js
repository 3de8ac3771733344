// On every page: it brings to life what the page holds. What is large, such as an editor, is fetched when it is wanted.

import { open as openBooklet } from "./booklet.js";
import { open as openCompletion } from "./completion.js";
import { open as openExercise } from "./exercise.js";
import { open as openDashboard } from "./dashboard.js";
import { open as openFilter } from "./facts.js";
import { open as openKeeping } from "./keeping.js";
import { open as openModel } from "./model.js";
import { open as openNote } from "./notes.js";
import * as offline from "./offline.js";
import * as paper from "./paper.js";
import { open as openPrediction } from "./prediction.js";
import * as progress from "./progress.js";
import { open as openQuiz } from "./quiz.js";
import { open as openRound } from "./round.js";
import { copyTyped, open as openRun } from "./run.js";

const SETTLED = 12_000; // ms: whoever only looks in downloads no more than the page
/** The project of a module is fetched with its page alone. */
const openProject = (place) => {
  place.dataset.open = "";
  import("./project.js").then(({ open }) => open(place), reportError);
};

const parts = {
  "section.exercise[data-exercise]": openExercise,
  "section.model[data-model]": openModel,
  "section.project[data-project]": openProject,
  "section.quiz[data-quiz]": openQuiz,
  ".fact": openNote,
  ".fact-filter": openFilter,
  "[data-prediction], [data-predicted]": openPrediction,
  "[data-keeping]": openKeeping,
  "[data-completion]": openCompletion,
  ".booklet": openBooklet,
  "section.dashboard": openDashboard,
  ".md-content__inner .highlight:has(.gp), .exercise pre:has(> .language-pycon), .lab-cell:has(.lab-code)": openRun,
};

const look = () => {
  teach();
  for (const [part, open] of Object.entries(parts)) for (const place of document.querySelectorAll(part)) bring(place, open);
  const first = document.querySelector("section.quiz:not(.quiz-small, [data-round])");
  if (first) openRound(first);
  if (performance.getEntriesByName("academy:offline").length) offline.show();
  (globalThis.requestIdleCallback ?? setTimeout)(progress.look);
};

const bring = (place, open) => {
  if ("open" in place.dataset) return;
  try {
    open(place);
  } catch (error) {
    reportError(error); // the other parts of the page live
  }
};

/** Notes for the instructor are shown once an address had ?teach, until the tab is closed or one has ?teach=no. */
const teach = () => {
  const asked = new URLSearchParams(location.search).get("teach");
  let shown = asked !== null && asked !== "no";
  try {
    if (asked !== null) sessionStorage.setItem("som-academy-teach", shown ? "yes" : "");
    shown = Boolean(sessionStorage.getItem("som-academy-teach"));
  } catch {
    // storage is switched off: only this address counts
  }
  document.documentElement.toggleAttribute("data-teach", shown);
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();

addEventListener("beforeprint", paper.lay);
addEventListener("copy", copyTyped);
if (navigator.serviceWorker) setTimeout(offline.keepOffline, SETTLED);
