// The list of facts, by topic, status and confidence; the choice stands in the address, so that it can be sent on.

/** Makes the form above the list work. */
export function open(form) {
  form.dataset.open = "";
  form.hidden = false;
  const items = [...form.parentElement.querySelectorAll(".fact-list > li")];
  const sections = [...form.parentElement.querySelectorAll(".fact-topic")];
  const choices = [...form.querySelectorAll("select")];
  const said = form.querySelector("[role=status]");

  const show = () => {
    for (const item of items) item.hidden = choices.some(({ name, value }) => value && item.dataset[name] !== value);
    for (const section of sections) section.hidden = !section.querySelector(".fact-list > li:not([hidden])");
    const shown = items.filter((item) => !item.hidden).length;
    said.textContent = form.dataset.count.replace("{shown}", shown).replace("{all}", items.length);
  };
  const note = () => {
    const address = new URL(location.href);
    for (const { name, value } of choices) value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    history.replaceState(history.state, "", address);
  };
  const wanted = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("details")) target.open = true;
    if (target.closest("[hidden]")) {
      for (const choice of choices) choice.value = ""; // a link leads to a fact that the filter hides
      show();
      note();
    }
    target.scrollIntoView();
  };

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? "";
    choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
  }
  form.addEventListener("change", () => (show(), note()));
  form.addEventListener("reset", () => setTimeout(() => (show(), note())));
  form.addEventListener("submit", (event) => event.preventDefault());
  const follow = () => (form.isConnected ? wanted() : removeEventListener("hashchange", follow));
  addEventListener("hashchange", follow);
  show();
  wanted();
}
