// A fact opens in place: the mark [F-018] becomes a button that shows what stands beside it. Without script, or before
// it has arrived, the mark leads to the list of facts.

let count = 0;

/** Make one note live; where the browser knows no popovers it stays a link. */
export function open(note) {
  note.dataset.open = "";
  const [mark, told] = [note.querySelector(".fact-mark"), note.querySelector(".fact-told")];
  if (mark && told && told.showPopover) live(note, mark, told);
}

function live(note, mark, told) {
  note.dataset.live = "";
  told.id = `fact-told-${(count += 1)}`;
  told.popover = "auto"; // Escape and a click elsewhere close it
  for (const [name, value] of [["role", "button"], ["aria-expanded", "false"], ["aria-controls", told.id]]) mark.setAttribute(name, value);
  let open = false; // as it was when the mark was pressed: the press itself closes an open one
  mark.addEventListener("pointerdown", () => (open = told.matches(":popover-open")));
  const toggle = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the reader wants the list in another tab
    event.preventDefault();
    event.stopPropagation(); // the theme would follow the link
    if (open || told.matches(":popover-open")) told.hidePopover();
    else show(mark, told);
    open = false;
  };
  mark.addEventListener("click", toggle);
  mark.addEventListener("keydown", (event) => event.key === " " && toggle(event));
  told.addEventListener("beforetoggle", ({ newState }) => mark.setAttribute("aria-expanded", String(newState === "open")));
  told.addEventListener("keydown", ({ key }) => key === "Escape" && mark.focus());
}

/** Below the mark, within the page; on a phone the stylesheet lays it along the lower edge. */
function show(mark, told) {
  told.showPopover();
  const [at, size] = [mark.getBoundingClientRect(), told.getBoundingClientRect()];
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8));
  const above = at.bottom + size.height + 12 > innerHeight && at.top > size.height + 12;
  told.style.setProperty("--fact-left", `${left + scrollX}px`);
  told.style.setProperty("--fact-top", `${(above ? at.top - size.height - 6 : at.bottom + 6) + scrollY}px`);
}
