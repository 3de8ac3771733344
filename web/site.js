// Repairs to the theme, on every page; it runs before the theme's own script.

// The theme fetches the search index with every page: the request waits until the reader turns to search.
// The theme changes pages without loading only where the site lies at the address it was built for: the addresses in
// the sitemap that it reads become those of the site where it is.
{
  const writes = (place) => place.isContentEditable || /^(input|textarea|select)$/i.test(place.tagName);
  const asked = new Promise((go) => {
    if (new URLSearchParams(location.search).has("q")) go();
    addEventListener("focusin", (event) => event.target.closest?.("[data-md-component=search]") && go());
    addEventListener("keydown", (event) => ["/", "f", "s"].includes(event.key) && !writes(event.target) && go()); // the theme's keys
  });
  const moved = (sitemap, here) => {
    const root = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address).sort((a, b) => a.length - b.length)[0];
    return sitemap.replaceAll(`<loc>${root}`, `<loc>${here}`);
  };
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.waits = /\/search(_index)?\.json$/.test(url);
    this.here = /^(.*\/)sitemap\.xml$/.exec(url)?.[1];
    if (this.here)
      this.addEventListener("load", () => {
        const text = moved(this.responseText, this.here);
        Object.defineProperty(this, "response", { value: new Blob([text], { type: "text/xml" }) });
      });
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.here) this.responseType = "text";
    return this.waits ? asked.then(() => send.call(this, body)) : send.call(this, body);
  };
}

// What the theme begins with makes the browser draw the whole page four times. It makes the addresses of style sheets
// absolute: each is read again. It says that colours switch when they are only those that are there already, and names
// the page's scheme anew; main.html has named both, so the root only follows a reader who has chosen the other one.
{
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    const same = link.cloneNode();
    same.href = link.href;
    for (const name of ["href", "outerHTML"]) Object.defineProperty(link, name, { get: () => same[name], set() {} });
  }
  const { body, head, documentElement } = document;
  const usual = matchMedia("(prefers-color-scheme: dark)");
  body.setAttribute = (name, value) => {
    if (name === "data-md-color-switching" && document.readyState !== "complete") return;
    const dark = value === "slate";
    if (name === "data-md-color-scheme") documentElement.style.colorScheme = dark === usual.matches ? "" : dark ? "dark" : "light";
    Element.prototype.setAttribute.call(body, name, value);
  };
  head.appendChild = (node) => (node.name === "color-scheme" ? node : Node.prototype.appendChild.call(head, node));
}

// The theme changes pages without loading and keeps its header: the language links follow to the page and heading shown.
{
  const links = [...document.querySelectorAll(".site-languages a")];
  const current = links.find((link) => link.getAttribute("aria-current"));
  if (current) {
    const root = new URL(document.currentScript.src.replace(/assets\/site\.js.*$/, ""));
    const here = new URL(current.dataset.language, root).href;
    const follow = () => {
      for (const link of links) link.href = new URL(link.dataset.language, root).href + location.href.slice(here.length);
    };
    for (const sign of ["pointerover", "focusin", "click"]) current.parentElement.addEventListener(sign, follow);
  }
}

// The theme starts its search with every page: the worker is fetched when it is first asked.
// It finds words by their beginning, but words change at the end: the query is cut to the beginning that a word's forms
// share (proofs → proof, капчыкка, капчыгы → капчы).
{
  const lang = document.documentElement.lang;
  const ENDINGS = {
    ru: "[аяоеёуюыиьй] [оеё][мвйг] [аяы]и?х [аяы]м [аяыио]й ь[яюе] ь[яюе][мвх] [аяыи]ми ьями [ое]го [ое]му [ыи]е ая|яя|ую|юю [оеи]ть?ся?",
    ky: "[лдт][аеоө]р [ыиуү]?б[ыиуү]з [ыиуү]ң[ыиуү]з [ыиуү][мң] с?[ыиуү] [ндт][ыиуү]н? [кг][аеоө] н?[дт]?[аеоө]н? н [дт][аеоө]г[ыиуү]",
  };
  const endings = ENDINGS[lang]?.split(" ").map((ending) => new RegExp(`^(.{3,}?)(?:${ending})$`));
  const vowel = /[аеёиоуыэюяөү]/;
  const cut = (word) => {
    const stems = endings.map((ending) => word.match(ending)?.[1] ?? word).filter((stem) => vowel.test(stem));
    return stems.sort((a, b) => a.length - b.length)[0] ?? word;
  };
  const beginnings = {
    en: (word) => {
      const one = word.replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/, "");
      const stem = one.replace(/(?<=[aeiouy].*)(?:([bdgmnprt])\1(?:ing|ed)|ing|ed)$/, "$1").replace(/ie$|(?<!e)e$|y$/, "");
      return stem.length < 3 ? word : stem;
    },
    ru: (word) => {
      const stem = cut(word).replace(/[оеё]к$/, "");
      return stem.includes("ё") || !stem.includes("е") ? stem : `${stem} ${stem.replace(/е(?=[^е]*$)/, "ё")}`;
    },
    ky: (word) => cut(cut(cut(word))).replace(/(?<=...)[гб]$|(?<=....)[кп]$/, ""),
  };
  const beginning = (word) => (/^[a-z]/.test(word) ? beginnings.en : beginnings[lang] ?? String)(word);
  const { Worker } = globalThis;
  globalThis.Worker = class extends EventTarget {
    constructor(address, ...rest) {
      super();
      if (!/\/workers\/search\.[^/]*$/.test(address)) return new Worker(address, ...rest);
      this.begin = () => {
        const worker = new Worker(address, ...rest);
        for (const kind of ["message", "error"])
          worker.addEventListener(kind, (event) => {
            const told = new event.constructor(kind, event);
            this.dispatchEvent(told);
            this[`on${kind}`]?.(told);
          });
        return worker;
      };
    }
    postMessage(message, ...rest) {
      const asks = message?.type === 2 && typeof message.data === "string"; // a query, in this theme and in its successor
      const data = asks && message.data.toLowerCase().replace(/[a-zа-яёөүң]{3,}/g, beginning);
      this.worker ??= this.begin();
      this.worker.postMessage(asks ? { ...message, data } : message, ...rest);
    }
    terminate() {
      this.worker?.terminate();
    }
  };
}

// For those who listen, or have no mouse: the theme leaves the search box and its sections without a name, calls each
// copy button a place to navigate to, and a table that hangs over cannot be reached. It draws these anew on every page.
{
  const name = () => {
    const search = document.querySelector("[data-md-component=search]");
    search?.setAttribute("aria-label", search.querySelector("input")?.placeholder ?? "");
    for (const section of document.querySelectorAll("nav[aria-labelledby]")) {
      const label = document.getElementById(section.getAttribute("aria-labelledby"));
      const title = label?.parentElement.textContent.trim();
      if (!label || label.textContent.trim() || !title) continue;
      section.setAttribute("aria-label", title);
      section.removeAttribute("aria-labelledby");
    }
    for (const buttons of document.querySelectorAll(".md-code__nav")) buttons.setAttribute("role", "none");
    for (const wide of document.querySelectorAll(".md-typeset__scrollwrap")) if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  };
  addEventListener("DOMContentLoaded", () => globalThis.document$?.subscribe(() => setTimeout(name)));
}
