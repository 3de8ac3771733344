// On every page, and tiny: it fetches the rest where there is something to bring to life.

const PARTS = {
  "section.exercise[data-exercise]": () => import("./exercise.js"),
  "section.quiz[data-quiz]": () => import("./quiz.js"),
};

const look = () => {
  for (const [place, part] of Object.entries(PARTS)) {
    const sections = document.querySelectorAll(`${place}:not([data-open])`);
    if (sections.length) part().then(({ open }) => sections.forEach((section) => "open" in section.dataset || open(section)));
  }
};

// Material's pages change without a new document; then document$ speaks again
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
else look();
