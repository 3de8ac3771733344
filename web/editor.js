// The editor: CodeMirror 6 with Python, in the colours of the page.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/python";

/** An editor of `text` in `parent`. `check` is called by Ctrl-Enter, `changed` with every new text. */
export function editor(parent, text, { label, check, changed }) {
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      keymap.of([{ key: "Mod-Enter", run: () => (check(), true) }]),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      lineNumbers(),
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
      EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
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
