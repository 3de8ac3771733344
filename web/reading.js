// Whether a page was read: its end was reached, and it was before the reader for a fifth of its minutes.

import { recall, remember } from "./storage.js";
import { inModule, nameOf } from "./address.js";

const SHARE = 1 / 5;
const STEP = 5; // seconds between two looks at the clock

let stop = () => {};

/** Begin to watch the page that is shown now, and leave the one before. */
export function watch() {
  stop();
  const name = nameOf(location.href);
  if (!name || !inModule(name)) return;
  const minutes = Number(document.querySelector("[data-minutes]")?.dataset.minutes ?? 0);
  const { seconds = 0, read } = recall("page", name);
  remember("page", name, { at: Date.now(), ...(minutes && { seconds }) });
  if (minutes && !read) stop = clock(name, minutes * 60 * SHARE);
}

/** Count the seconds of a page that is in front, and notice its end; the way to stop is given back. */
function clock(name, needed) {
  const ends = new IntersectionObserver((seen) => {
    if (seen.some((one) => one.isIntersecting)) remember("page", name, { end: true });
  });
  const last = [...document.querySelectorAll(".md-content__inner > *")].filter((one) => one.offsetParent).at(-1);
  if (last) ends.observe(last);
  const timer = setInterval(() => {
    if (document.visibilityState !== "visible") return;
    const { seconds = 0, end = false } = recall("page", name);
    remember("page", name, { seconds: seconds + STEP });
    if (!end || seconds + STEP < needed) return;
    remember("page", name, { read: true });
    over();
  }, STEP * 1000);
  const over = () => {
    clearInterval(timer);
    ends.disconnect();
  };
  return over;
}
