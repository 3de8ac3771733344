// The editor: CodeMirror 6 with Python, in the colours of the page.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, MatchDecorator, ViewPlugin } from "@codemirror/view";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/python";

// Spaces, marks and line ends that Python does not take for what they look like.
const UNSEEN = /[\u000b\u000c\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;
// A letter of another alphabet beside a Latin one, in one word.
const OTHER = "[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}]";
const ODD = new RegExp(`(?<=[A-Za-z_]${OTHER}*)${OTHER}|${OTHER}(?=${OTHER}*[A-Za-z_])`, "gu");

/** Marks such letters wherever they stand; `title` says what they are. */
function oddLetters(title) {
  const marks = new MatchDecorator({ regexp: ODD, decoration: Decoration.mark({ class: "exercise-odd", attributes: { title } }) });
  const plugin = class {
    constructor(view) {
      this.found = marks.createDeco(view);
    }

    update(update) {
      this.found = marks.updateDeco(update, this.found);
    }
  };
  return ViewPlugin.fromClass(plugin, { decorations: (one) => one.found });
}

const told = (view) => view.dom.dispatchEvent(new CustomEvent("exercise-edited", { bubbles: true }));

/** An editor of `text` in `parent`. `check` is called by Ctrl-Enter, `changed` with every new text, `dropped` with a file.
 * Others hear "exercise-edited" from it. */
export function editor(parent, text, { label, check, changed, dropped, odd }) {
  const drop = (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return false;
    event.preventDefault();
    dropped(file);
    return true;
  };
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      keymap.of([{ key: "Mod-Enter", run: () => (check(), true) }]),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      lineNumbers(),
      highlightSpecialChars({ addSpecialChars: UNSEEN }),
      oddLetters(odd),
      EditorView.domEventHandlers({ drop }),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      python(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      syntaxHighlighting(classHighlighter),
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => update.docChanged && (changed(update.state.doc.toString()), told(update.view))),
    ],
  });
}

/** Put another text into it, as one step that can be undone. */
export function replace(view, text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Python code as coloured nodes, for what is shown and not edited. */
export function coloured(text) {
  const nodes = document.createDocumentFragment();
  const put = (part, style) => {
    const node = style ? document.createElement("span") : document.createTextNode(part);
    if (style) {
      node.className = style;
      node.textContent = part;
    }
    nodes.append(node);
  };
  highlightCode(text, parser.parse(text), classHighlighter, put, () => nodes.append("\n"));
  return nodes;
}
