// The sums of a question, by the steps that steps/fences/arithmetic.py has written: operands first, then what is done with them.

const PAIRS = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  "**": Math.pow,
  min: Math.min,
  max: Math.max,
};
const SINGLES = { neg: (one) => -one, floor: Math.floor, ceil: Math.ceil, sqrt: Math.sqrt, log2: Math.log2 };

/** What the steps give with these values. */
export function reckoned(steps, values) {
  const pile = [];
  for (const one of steps.split(" ")) {
    if (Object.hasOwn(PAIRS, one)) {
      const last = pile.pop();
      pile.push(PAIRS[one](pile.pop(), last));
    } else if (Object.hasOwn(SINGLES, one)) pile.push(SINGLES[one](pile.pop()));
    else pile.push(Object.hasOwn(values, one) ? values[one] : Number(one));
  }
  return pile[0];
}

/** A number as people write it: thousands apart; six digits unless it is whole. */
export function shown(value, lang) {
  const rounded = Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(6));
  const text = rounded.toLocaleString("en-US", { maximumFractionDigits: 20, useGrouping: "always" });
  const point = lang === "en" ? "." : ",";
  return text.replace(/[,.-]/g, (sign) => ({ ",": "\u00a0", ".": point, "-": "\u2212" })[sign]);
}

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

/** Is it as good as right? `tolerance` is a number, or so many percent. */
export function near(value, right, tolerance) {
  const wide = parseFloat(tolerance) || 0;
  const allowed = tolerance.endsWith("%") ? (wide * Math.abs(right)) / 100 : wide;
  return Math.abs(value - right) <= allowed + Math.abs(right) * 1e-9;
}

/** A value for each name out of its list: the first ones for seed 0, others for others. */
export function drawn(given, seed) {
  const turn = dice(seed);
  return Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values[seed && Math.floor(turn() * values.length)]]));
}

/** Numbers below 1 that follow from a seed (mulberry32). */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let one = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one;
    return ((one ^ (one >>> 14)) >>> 0) / 4294967296;
  };
}
