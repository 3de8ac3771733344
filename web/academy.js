// On every page, and tiny: where there is an exercise or a fact, it fetches the rest.

const look = async () => {
  if (document.querySelector(".fact:not([data-live])")) import("./notes.js").then(({ attach }) => attach());
  const filter = document.querySelector(".fact-filter[hidden]");
  if (filter) import("./facts.js").then(({ attach }) => attach(filter));
  const sections = document.querySelectorAll("section.exercise[data-exercise]:not([data-open])");
  if (!sections.length) return;
  const { open } = await import("./exercise.js");
  for (const section of sections) open(section);
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();
