// On every page, and tiny: where there is an exercise, it fetches the rest.

const SETTLED = 12_000; // ms: whoever only looks in downloads no more than the page
const HERE = new URL(".", import.meta.url);

const look = async () => {
  if (performance.getEntriesByName("academy:offline").length) import("./offline.js").then(({ show }) => show());
  const place = document.querySelector(".booklet:not([data-open])");
  if (place) (await import("./booklet.js")).open(place);
  const sections = document.querySelectorAll("section.exercise[data-exercise]:not([data-open])");
  if (!sections.length) return;
  const { open } = await import("./exercise.js");
  for (const section of sections) open(section);
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();

if (navigator.serviceWorker) setTimeout(async () => (await import("./offline.js")).keepOffline(HERE), SETTLED);
