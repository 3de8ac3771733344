// The course without a network: once the reader has settled down its files are kept, and a new version is announced.
// Over plain http there is no service worker, and all else works.

import { el } from "./dom.js";
import { wordsIn } from "./words.js";

const wording = () => wordsIn(document.documentElement.lang);
let kept; // one promise for each document
let ready = false;

/** Keep the course in this page's language. */
export function keepOffline() {
  if (!navigator.serviceWorker || navigator.connection?.saveData) return;
  kept ??= keep().catch((error) => {
    kept = undefined;
    console.info("No offline copy:", error.message);
  });
  return kept;
}

async function keep() {
  const registration = await navigator.serviceWorker.register(new URL("../../sw.js", import.meta.url));
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const said = await new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage("keep", [port2]);
  });
  if (said !== "kept") throw new Error(said);
  ready = true;
  performance.mark("academy:offline");
  show();
}

/** A quiet line at the foot of the page, on every page that is shown from now on. */
export function show() {
  const foot = document.querySelector(".md-footer-meta__inner");
  if (!ready || !foot || foot.querySelector(".site-offline")) return;
  const line = el("p", { className: "site-offline" });
  line.setAttribute("role", "status");
  foot.append(line);
  line.textContent = wording().offline_ready;
}

/** Tell of a version that waits. It takes over when the reader says so, or when no page of the course is open. */
function watch(registration) {
  const told = (worker) => worker?.state === "installed" && registration.active && announce(worker);
  told(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh?.addEventListener("statechange", () => told(fresh));
  });
}

function announce(worker) {
  if (document.querySelector(".site-renew")) return;
  const words = wording();
  const bar = el("div", { className: "site-renew" });
  bar.setAttribute("role", "status");
  const renew = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("renew");
  };
  bar.append(
    el("span", {}, words.offline_new),
    el("button", { type: "button", onclick: renew }, words.offline_load),
    el("button", { type: "button", onclick: () => bar.remove() }, words.offline_later),
  );
  document.body.append(bar);
}
