"""Makes a module out of a notebook (nbformat 4): the cells tagged `answer`, else all code cells.

nbformat: `source` is a string or a list of strings to join; tags live in the cell's metadata.
"""

import io
import json
import re
import tokenize
from typing import Any

from academy.intake.trees import UnusableFile

SIZE = 20_000_000  # bytes, outputs and pictures included
TAG = "answer"
MAGICS = 100  # lines that are looked at in one cell

_CELL_OF_PYTHON = re.compile(r"%%(?:time|capture|timeit|prun)\b")
_MAGIC = re.compile(r"(?P<indent>[ \t]*)(?:(?P<names>[\w, \t]+=)[ \t]*(?=[!%])|(?=[!%?])|(?=[\w.]+\?\??[ \t]*$))")


def module_of(raw: bytes) -> tuple[bytes, str]:
    """The module, and the key of a sentence about how it was made (empty: from tagged cells). Raises Unusable."""
    cells = _code_cells(raw)
    chosen = [one for one in cells if TAG in _tags(one[1])]
    tagged = bool(chosen)
    if not tagged:
        chosen = [one for one in cells if not _only_grades(one[1])]
    texts = [(number, text, _python(text)) for number, _, text in chosen]
    magics = any(text != python for _, text, python in texts)
    module = "\n\n".join(f"# cell {number}\n{python}" for number, _, python in texts if python.strip())
    note = ("magics" if magics else "") if tagged else ("all_cells_magics" if magics else "all_cells")
    return f"{module}\n".encode("utf-8", "replace") if module else b"", note


def _code_cells(raw: bytes) -> list[tuple[int, dict[str, Any], str]]:
    """Number, metadata and text of each code cell."""
    if len(raw) > SIZE:
        raise UnusableFile("notebook_large", limit=SIZE // 1_000_000)
    try:
        book = json.loads(raw.decode("utf-8-sig"))
        if book["nbformat"] < 4:
            raise UnusableFile("notebook_old")
        numbered = enumerate(book["cells"], 1)
        return [(number, cell.get("metadata"), _text(cell)) for number, cell in numbered if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnusableFile("notebook_broken") from None


def _text(cell: dict[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _tags(metadata: Any) -> list[Any]:
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return tags if isinstance(tags, list) else []


def _only_grades(metadata: Any) -> bool:
    """An autograder's own cell of nbgrader: it holds asserts, and no answer."""
    about = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return isinstance(about, dict) and about.get("grade") is True and about.get("solution") is False


def _python(text: str) -> str:
    """The cell without what only IPython understands; its lines keep their numbers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if not _CELL_OF_PYTHON.match(lines[first]):
            return ""
        lines[first] = f"# {lines[first]}"
    seen = 0
    for n, line in enumerate(lines):
        magic = _MAGIC.match(line)
        if not magic or seen == MAGICS:
            continue
        seen += 1
        if not _inside(lines[:n]):
            value = f"{magic['names']} None" if magic["names"] else "pass"
            lines[n] = f"{magic['indent']}{value}  # {line.strip()}"
    return "\n".join(lines)


def _inside(lines: list[str]) -> bool:
    """Does the next line go on with an open bracket, a text in three quotes or a backslash?"""
    if lines and lines[-1].endswith("\\"):
        return True
    try:
        for _ in tokenize.generate_tokens(io.StringIO("\n".join([*lines, ""])).readline):
            pass
    except tokenize.TokenError as error:
        return "multi-line" in str(error) or "unterminated triple" in str(error)
    except (SyntaxError, ValueError):
        pass
    return False
