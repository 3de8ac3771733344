// The words of a part of the page, in the language that the part stands in.

import en from "./words/en.json";
import ky from "./words/ky.json";
import ru from "./words/ru.json";

/** The two letters of the language in which a node is read. */
export const language = (node) => (node.closest("[lang]") ?? document.documentElement).lang.slice(0, 2) || "en";

/** The words for a node of the page. */
export const wording = (node) => ({ en, ru, ky })[language(node)] ?? en;

/** A sentence with its blanks filled in. */
export const filled = (sentence, blanks) => sentence.replace(/\{(\w+)\}/g, (_, name) => blanks[name] ?? "");
