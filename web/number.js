// Reads numbers as people write them.

/** The number that somebody has written, by the habits of the language; NaN for anything else. */
export function written(text, lang, unit = "") {
  let bare = text.trim().replace(/\u2212/g, "-");
  if (unit && bare.endsWith(unit)) bare = bare.slice(0, -unit.length);
  bare = bare.replace(/[\s'_]/g, "");
  const last = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  const [before, after] = last < 0 ? [bare, ""] : [bare.slice(0, last), bare.slice(last + 1)];
  const sign = bare[last];
  const thousands = before.includes(sign) || (sign === "," && lang === "en" && /^\d{3}$/.test(after) && !before.includes("."));
  const plain = `${before.replace(/[.,]/g, "")}${last < 0 || thousands ? "" : "."}${after}`;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
