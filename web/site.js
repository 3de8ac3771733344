// Three repairs to the theme, on every page; it runs before the theme's own script.

// 1. The theme fetches the search index with every page: the request waits until the reader turns to search.
{
  const asked = new Promise((go) => {
    if (new URLSearchParams(location.search).has("q")) go();
    addEventListener("focusin", (event) => event.target.closest?.("[data-md-component=search]") && go());
    addEventListener("keydown", (event) => "/fs".includes(event.key) && go()); // the theme's keys for search
  });
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.waits = /\/search(_index)?\.json$/.test(url);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    return this.waits ? asked.then(() => send.call(this, body)) : send.call(this, body);
  };
}

// 2. The theme changes pages without loading and keeps its header: the language links follow to the page and heading shown.
{
  const links = [...document.querySelectorAll(".site-languages a")];
  const current = links.find((link) => link.getAttribute("aria-current"));
  if (current) {
    const root = new URL(document.currentScript.src.replace(/assets\/site\.js.*$/, ""));
    const here = new URL(current.dataset.language, root).href;
    const follow = () => {
      for (const link of links) link.href = new URL(link.dataset.language, root).href + location.href.slice(here.length);
    };
    for (const sign of ["pointerover", "focusin"]) current.parentElement.addEventListener(sign, follow);
  }
}

// 3. The theme's search finds words by their beginning. Russian and Kyrgyz words change at the end: the query is cut to
//    the beginning that a word's forms share (капчыкка, капчыгы → капчы).
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
    ru: (word) => {
      const stem = cut(word).replace(/[оеё]к$/, "");
      return stem.includes("ё") || !stem.includes("е") ? stem : `${stem} ${stem.replace(/е(?=[^е]*$)/, "ё")}`;
    },
    ky: (word) => cut(cut(cut(word))).replace(/(?<=...)[гб]$|(?<=....)[кп]$/, ""),
  };
  const beginning = beginnings[lang];
  const { postMessage } = Worker.prototype;
  if (beginning)
    Worker.prototype.postMessage = function (message, ...rest) {
      const asks = message?.type === 2 && typeof message.data === "string"; // a query, in this theme and in its successor
      const data = asks && message.data.toLowerCase().replace(/[а-яёөүң]+/g, beginning);
      return postMessage.call(this, asks ? { ...message, data } : message, ...rest);
    };
  globalThis.academySearch = beginning; // a test asks for words in all their forms
}
