"""Sessions: the code blocks of a page, run in the page's Python in their order, and lines that a reader adds."""

import ast
import importlib
import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

Block = list[str]  # the examples of a session, or one cell of a lab
MOST = 20_000  # letters that a block may print

_names: dict[str, dict[str, Any]] = {}
_done: dict[str, list[Block]] = {}


def run(page: str, code: str, blocks: str, cell: bool) -> str:
    """Run the last of these blocks, and before it those that did not run yet: {"printed", "raised"} as JSON.

    `page` is the folder of its files, `code` the file whose names a session knows; a cell is run as a notebook does.
    """
    wanted: list[Block] = json.loads(blocks)
    if page not in _names:
        _names[page], _done[page] = _first(page, code), []
    names, done = _names[page], _done[page]
    *earlier, last = wanted
    for block in earlier:
        if block not in done:
            _run(block, names, cell)
            done.append(block)
    printed, raised = _run(last, names, cell)
    done.append(last)
    return json.dumps({"printed": printed, "raised": raised}, ensure_ascii=False)


def _first(page: str, code: str) -> dict[str, Any]:
    """The names of the file beside the page; other pages' files of the same names are forgotten."""
    folder = str(Path(page))
    for path in Path(folder).glob("*.py"):
        sys.modules.pop(path.stem, None)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    known = vars(importlib.import_module(Path(code).stem)) if (Path(folder) / code).is_file() else {}
    return {**known, "__name__": "__main__"}


def _run(block: Block, names: dict[str, Any], cell: bool) -> tuple[str, str]:
    """What it prints, and the exception that ends it, in one line."""
    said, raised = io.StringIO(), ""
    with redirect_stdout(said):
        try:
            for source in block:
                _execute(source, names, cell)
        except BaseException as error:  # whatever a reader's line raises, SystemExit too
            raised = f"{type(error).__name__}: {error}".removesuffix(": ")
    return said.getvalue()[:MOST].rstrip("\n"), raised


def _execute(source: str, names: dict[str, Any], cell: bool) -> None:
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<page>", "exec", dont_inherit=True), names)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), "<page>", "eval", dont_inherit=True), names)
        if value is not None and not (cell and hasattr(value, "_repr_mimebundle_")):  # a chart stands on the page
            print(repr(value))
