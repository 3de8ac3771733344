// What the page says, in the language of the place where it says it.

import en from "./words/en.json";
import ky from "./words/ky.json";
import ru from "./words/ru.json";

export const languageOf = (node) => node.closest("[lang]")?.lang.slice(0, 2) ?? "en";

export const wordsIn = (lang) => ({ en, ru, ky })[lang] ?? en;

/** A sentence with its {blanks} filled. */
export const fill = (sentence, blanks) => sentence.replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank);
