// Gives a file to the browser, which saves it.

import { el } from "./dom.js";

/** `content` as a file of this name and media type. */
export function save(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
