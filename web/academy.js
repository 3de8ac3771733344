// On every page, and tiny: where there is an exercise or a model, it fetches the rest.

const parts = {
  "section.exercise[data-exercise]": () => import("./exercise.js"),
  "section.model[data-model]": () => import("./model.js"),
};

const look = () => {
  for (const [part, fetched] of Object.entries(parts)) bring(document.querySelectorAll(`${part}:not([data-open])`), fetched);
};

const bring = async (sections, fetched) => {
  if (!sections.length) return;
  const { open } = await fetched();
  for (const section of sections) open(section);
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();
