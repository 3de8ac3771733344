// On every page, and tiny: it fetches the rest where there is something to bring to life.

const SETTLED = 12_000; // ms: whoever only looks in downloads no more than the page
const parts = {
  "section.exercise[data-exercise]": () => import("./exercise.js"),
  "section.model[data-model]": () => import("./model.js"),
  "section.quiz[data-quiz]": () => import("./quiz.js"),
  ".fact": () => import("./notes.js"),
  ".fact-filter": () => import("./facts.js"),
  "[data-prediction], [data-predicted]": () => import("./prediction.js"),
  "[data-keeping]": () => import("./keeping.js"),
  "[data-completion]": () => import("./completion.js"),
  ".booklet": () => import("./booklet.js"),
};

const look = () => {
  teach();
  for (const [part, fetched] of Object.entries(parts)) bring([...document.querySelectorAll(part)], fetched);
  if (performance.getEntriesByName("academy:offline").length) import("./offline.js").then(({ show }) => show());
  (globalThis.requestIdleCallback ?? setTimeout)(() => import("./progress.js").then((progress) => progress.look()));
};

const bring = async (places, fetched) => {
  const closed = () => places.filter((place) => !("open" in place.dataset));
  if (!closed().length) return;
  const { open } = await fetched();
  for (const place of closed()) open(place);
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

if (navigator.serviceWorker) setTimeout(async () => (await import("./offline.js")).keepOffline(), SETTLED);
