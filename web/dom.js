// Makes elements, and puts what the judge says into them.

/** An element with properties and children; `data` becomes data-* attributes. */
export function el(tag, { data = {}, ...properties } = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  Object.assign(node.dataset, data);
  node.append(...children);
  return node;
}

/** Text in which `backticks` mean code. */
export function inline(text) {
  return text.split("`").map((part, n) => (n % 2 ? el("code", {}, part) : part));
}

const VALUES = ["asked", "yours", "expected", "printed", "code"];

/** The lines of a verdict, the mistake first and the next step last. */
export function lines(told, words) {
  return told.map(({ kind, text }) => {
    if (!VALUES.includes(kind)) return el("p", { data: { kind } }, ...inline(text));
    const value = el("pre", { tabIndex: 0 }, el("code", {}, text));
    value.setAttribute("role", "group");
    value.setAttribute("aria-label", words[kind] ?? words.code);
    return el("div", { className: "exercise-value", data: { kind } }, el("span", { ariaHidden: "true" }, words[kind] ?? ""), value);
  });
}

const SIGNS = { pass: "✓", fail: "✗", error: "!", running: "…" };

/** Mark a check in the list: pass, fail, error, running, or nothing. */
export function mark(item, status, words) {
  item.querySelector(":scope > .exercise-mark")?.remove();
  item.dataset.status = status;
  if (!status) return;
  const sign = el("span", { ariaHidden: "true" }, SIGNS[status]);
  const word = status === "running" ? [] : [el("span", { className: "site-unseen" }, `${words[status]}: `)];
  item.prepend(el("span", { className: "exercise-mark" }, sign, ...word));
}
