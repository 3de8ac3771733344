"""Makes a module out of a notebook (nbformat 4): the cells tagged `answer`, else all code cells.

nbformat: `source` is a string or a list of strings to join; tags live in the cell's metadata. Where it is known which
names an exercise wants, only what defines them is kept: what another cell does must not cost the answer.
"""

import ast
import functools
import json
from dataclasses import dataclass, field
from typing import Any

from academy.course.course import Exercise
from academy.intake.magics import PYTHON, without_magics
from academy.intake.slicing import Cell, sliced, whole
from academy.intake.trees import UnusableFile
from academy.words.safe_text import safe_text

SIZE = 20_000_000  # bytes, outputs and pictures included
TAG = "answer"
_LANGUAGES = (  # where editors write the language of a cell
    ("vscode", "languageId"),
    ("polyglot_notebook", "kernelName"),
    ("dotnet_interactive", "language"),
    ("deepnote_cell_type",),
    ("cellLanguage",),
    ("language",),
    ("kernel",),
)
_NOTES = {  # how the module was made, without and with lines that only Jupyter understands
    "tagged": ("", "magics"),
    "all": ("all_cells", "all_cells_magics"),
    "less": ("needed_cells", "needed_cells_magics"),
}
_OTHERS = ("code", "notebook-function", "")  # values there that name no language


@dataclass(frozen=True)
class NotebookModule:
    """`code`: what is judged; `note`: the key of a sentence about how it was made (empty: from tagged cells);
    `skipped`: cell and line of what does not load and was left out."""

    code: bytes
    note: str
    skipped: list[dict[str, int]] = field(default_factory=list)


def read_notebook(raw: bytes, wanted: frozenset[str] = frozenset()) -> NotebookModule:
    """The module; with the names that are wanted, only what they need. Raises UnusableFile."""
    cells, magics = _python_cells(raw)
    tagged = any(one.tagged for one in cells)
    made = sliced(cells, wanted) if wanted else None
    made = made or whole([one for one in cells if one.tagged] if tagged else cells)
    seen = bool(magics & {one.number for one in cells if one.tagged} if tagged else magics)
    how = "tagged" if tagged else "less" if made.less else "all"
    return NotebookModule(made.code.encode("utf-8", "replace"), _NOTES[how][seen], made.skipped)


@functools.cache
def wanted_names(exercise: Exercise) -> frozenset[str]:
    """The names that an exercise's checks import, or that its starter gives to fill in."""
    return _defined(exercise.read("starter.py")) | _imported(exercise.read("check.py"), exercise.name)


def _defined(source: str) -> frozenset[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return frozenset(one.name for one in ast.parse(source).body if isinstance(one, kinds))


def _imported(source: str, module: str) -> frozenset[str]:
    found = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.ImportFrom) and one.module == module)
    return frozenset(alias.name for one in found for alias in one.names)


def _python_cells(raw: bytes) -> tuple[list[Cell], set[int]]:
    """The cells in Python, and the numbers of those with lines that only Jupyter understands."""
    cells, magics = [], set()
    for number, metadata, text in _code_cells(raw):
        tagged = TAG in _tags(metadata)
        if (_only_grades(metadata) and not tagged) or not _is_python(metadata):
            continue
        python = without_magics(text)
        if python != text:
            magics.add(number)
        cells.append(Cell(number, tagged, python))
    return cells, magics


def _code_cells(raw: bytes) -> list[tuple[int, dict[str, Any], str]]:
    """Number, metadata and text of each code cell."""
    if len(raw) > SIZE:
        raise UnusableFile("notebook_large", limit=SIZE // 1_000_000)
    try:
        book = json.loads(raw.decode("utf-8-sig"))
        if book["nbformat"] < 4:
            raise UnusableFile("notebook_old")
        if (language := _language(book.get("metadata"))) not in PYTHON:
            raise UnusableFile("notebook_language", language=safe_text(language))
        numbered = enumerate(book["cells"], 1)
        return [(number, cell.get("metadata"), _text(cell)) for number, cell in numbered if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnusableFile("notebook_broken") from None


def _language(metadata: Any) -> str:
    """The language of a whole notebook; Python if it says none."""
    about = metadata if isinstance(metadata, dict) else {}
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        value = about.get(part)
        if isinstance(value, dict) and isinstance(value.get(key), str) and value[key]:
            return str(value[key]).casefold()
    return "python"


def _text(cell: dict[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _tags(metadata: Any) -> list[Any]:
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return tags if isinstance(tags, list) else []


def _is_python(metadata: Any) -> bool:
    for path in _LANGUAGES:
        value = metadata
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, str) and value.casefold() not in (*PYTHON, *_OTHERS):
            return False
    return True


def _only_grades(metadata: Any) -> bool:
    """An autograder's own cell of nbgrader: it holds asserts, and no answer."""
    about = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return isinstance(about, dict) and about.get("grade") is True and about.get("solution") is False
