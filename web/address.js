// Where a page of the course lies: its name is its address without the language, the same in every language.

const ROOT = new URL("../../", import.meta.url); // the site's root, seen from assets/academy/
const NO_LESSONS = /^(tracks|teach)\//;

/** The first page of the language that is read now. */
export function home() {
  const folder = document.querySelector(".site-languages a[aria-current]")?.dataset.language ?? "";
  return new URL(folder, ROOT).href;
}

/** The name of the page at this address, such as hashing/trees; nothing where it is no page of this language. */
export function nameOf(address, from = home()) {
  const { href } = new URL(address, location.href);
  if (!href.startsWith(from)) return;
  return href.slice(from.length).replace(/[?#].*$/s, "").replace(/(^|\/)index\.html$/, "").replace(/\/$/, "");
}

/** May this page be a place to go on from? Those of modules are; those about the course are not. */
export const inModule = (name) => name.includes("/") && !NO_LESSONS.test(name);

/** The pages that the navigation of a document names, in order: {link, name}; a page names those of its own module. */
export function navigation(place = document, address = location.href) {
  const from = home();
  return [...place.querySelectorAll(".md-nav--primary a.md-nav__link")]
    .filter((link) => !link.getAttribute("href").includes("#"))
    .map((link) => ({ link, name: nameOf(new URL(link.getAttribute("href"), address), from) }))
    .filter(({ name }) => name !== undefined);
}

/** The same as the first page of a module has it; nothing without a network. */
async function navigationOf(module) {
  const address = new URL(`${module}/`, home());
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) return [];
  return navigation(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
}

/** The first wanted page of a module from this one on, through the modules that follow. */
export async function firstFrom(name, wanted) {
  const pages = await navigationOf(name.split("/")[0]);
  const here = pages.findIndex((page) => page.name === name);
  for (const page of here < 0 ? [] : pages.slice(here)) {
    if (inModule(page.name) && wanted(page.name)) return page;
    if (!page.link.closest(".md-nav__item--pruned") || NO_LESSONS.test(`${page.name}/`)) continue;
    const found = (await navigationOf(page.name)).find((one) => one.name.startsWith(`${page.name}/`) && wanted(one.name));
    if (found) return found;
  }
}
