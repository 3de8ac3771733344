// A row of keys for phones, whose keyboards hide the signs of code.

import { insertBracket } from "@codemirror/autocomplete";
import { indentMore } from "@codemirror/commands";
import { el } from "../dom.js";

const SIGNS = [":", "(", ")", "[", "]", '"', "_", "="];
const STEP = 4;

/** The row; it types into `view` and leaves the keyboard where it is. */
export function keys(view, words) {
  const key = (text, act, label) => {
    const button = el("button", { type: "button", tabIndex: -1, onclick: act, onpointerdown: (event) => event.preventDefault() }, text);
    if (label) button.ariaLabel = label;
    return button;
  };
  const type = (sign) => {
    view.dispatch(insertBracket(view.state, sign) ?? view.state.update(view.state.replaceSelection(sign), { userEvent: "input.type", scrollIntoView: true }));
    view.focus();
  };
  const row = [key("Tab", () => (indent(view), view.focus()), words.desk_indent), ...SIGNS.map((sign) => key(sign, () => type(sign)))];
  return el("div", { className: "exercise-keys", role: "group", ariaLabel: words.desk_keys }, ...row);
}

/** Selected lines one step to the right; else blanks up to the next step. */
function indent(view) {
  const { main } = view.state.selection;
  if (!main.empty) return indentMore(view);
  const column = main.head - view.state.doc.lineAt(main.head).from;
  view.dispatch(view.state.update(view.state.replaceSelection(" ".repeat(STEP - (column % STEP))), { userEvent: "input.type", scrollIntoView: true }));
}
