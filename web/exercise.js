// An exercise of the page comes to life when the reader nears it. What it needs begins to load when the page begins to be
// read: the editor, and then Python, which is large.

import { python } from "./python.js";

const AGAIN = 5000; // ms, after which a lost connection is tried again
const SIGNS = ["scroll", "keydown", "touchstart", "wheel"]; // somebody reads

const desk = () => import("./desk/exercise.js");

/** Bring a section to life; what it says without script stays where it is. */
export function open(section) {
  section.dataset.open = "";
  const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && arrive(), { rootMargin: "100% 0px" });
  const arrive = async () => {
    near.disconnect();
    try {
      const { Exercise, styles } = await desk();
      await styles();
      new Exercise(section);
    } catch (error) {
      console.warn(error);
      setTimeout(() => section.isConnected && near.observe(section), AGAIN);
    }
  };
  if (crossed(section.dataset.exercise)) arrive();
  else near.observe(section);
  early(section);
}

/** Does the reader come from this exercise in another language? */
function crossed(name) {
  try {
    return sessionStorage.getItem("som-academy-crossing")?.includes(`"${name}"`);
  } catch {
    return false; // storage is switched off
  }
}

/** With the first sign that the page is read, when the browser is idle, load the editor and Python; not where data is to be saved. */
function early(section) {
  if (navigator.connection?.saveData) return;
  const begin = () => {
    for (const sign of SIGNS) removeEventListener(sign, begin);
    (globalThis.requestIdleCallback ?? setTimeout)(async () => {
      if (!section.isConnected) return;
      await desk().then(({ styles }) => styles()).catch(() => {}); // before Python: it is small, and wanted first
      python.start().catch(() => {});
    });
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
}
