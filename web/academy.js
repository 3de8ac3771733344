// On every page, and tiny: where there is an exercise, it fetches the rest.

const look = async () => {
  teach();
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  idle(async () => (await import("./progress.js")).look());
  if (document.querySelector("[data-prediction], [data-predicted]")) (await import("./prediction.js")).look();
  if (document.querySelector("[data-keeping]")) (await import("./keeping.js")).look();
  if (document.querySelector("[data-completion]")) (await import("./completion.js")).look();
  const sections = document.querySelectorAll("section.exercise[data-exercise]:not([data-open])");
  if (!sections.length) return;
  const { open } = await import("./exercise.js");
  for (const section of sections) open(section);
};

/** Notes for the instructor are shown once an address had ?teach, until the tab is closed or one has ?teach=no. */
const teach = () => {
  const asked = new URLSearchParams(location.search).get("teach");
  try {
    if (asked !== null) sessionStorage.setItem("som-academy-teach", asked === "no" ? "" : "yes");
    document.documentElement.toggleAttribute("data-teach", Boolean(sessionStorage.getItem("som-academy-teach")));
  } catch {
    document.documentElement.toggleAttribute("data-teach", asked !== null && asked !== "no"); // storage is switched off
  }
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();
