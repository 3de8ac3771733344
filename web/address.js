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

/** The pages of the course in the order of the navigation: {link, name}; those outside of it have no name. */
export function navigation() {
  const from = home();
  const links = [...document.querySelectorAll(".md-nav--primary a.md-nav__link")];
  return links
    .filter((link) => !link.getAttribute("href").includes("#"))
    .map((link) => ({ link, name: nameOf(link.href, from) }))
    .filter(({ name }) => name !== undefined);
}
