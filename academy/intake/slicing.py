"""Keeps of a notebook what defines the wanted names and what that needs; lines keep their place in their cell.

A statement is needed if it gives a value to a needed name, or changes one: an assignment, a loop that fills a table.
An assert, a call that shows something, another cell's trials are not. What does not compile is left out and told.
"""

import __future__

import ast
import re
import sys
import warnings
from dataclasses import dataclass, field

from academy.intake.magics import without_commands
from academy.intake.names import FUTURE, Use, used_names
from academy.intake.stubs import jupyter_names, stubs

UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)  # the last: nested too deeply for the parser
MANY = 2_000  # statements: a notebook with more is judged whole


@dataclass(frozen=True)
class Cell:
    """A cell of Python, with its number in the notebook."""

    number: int
    tagged: bool
    text: str


@dataclass(frozen=True)
class Sliced:
    """The module; `less`: was anything of it left out; `skipped`: cell and line of what does not load."""

    code: str
    less: bool = False
    skipped: list[dict[str, int]] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class _Statement:
    """A statement at the left margin: its lines in its cell, and the names it uses."""

    cell: Cell
    node: ast.stmt
    first: int
    last: int
    use: Use


def whole(cells: list[Cell]) -> Sliced:
    """Everything, as it stands; what only the beginning of a file may say comes first."""
    future = sorted({line for cell in cells[1:] for line in _futures(cell)})
    texts = {}
    for one in cells:
        lines = one.text.split("\n")
        texts[one.number] = "\n".join("" if future and line.rstrip() in future else line for line in lines)
    return Sliced(_joined(future, texts))


def sliced(cells: list[Cell], wanted: frozenset[str]) -> Sliced | None:
    """What the wanted names need; None if no cell defines one of them in a way that can be read."""
    future = sorted({line for cell in cells for line in _futures(cell)})
    read, skipped, broken = _read(cells, _flags(future))
    found = {name: [one for one in read if name in one.use.binds] for name in wanted}
    missing = [name for name in wanted if not found[name]]
    if len(missing) == len(wanted) or any(_written(name, broken) for name in missing):
        return None
    chosen = {one for some in found.values() for one in [one for one in some if one.cell.tagged] or some}
    kept = _needed(read, chosen, wanted)
    loads, binds = _names(kept)
    given = set().union(*(jupyter_names(one.node) for one in read))
    kept_cells = list(dict.fromkeys(one.cell for one in read if one in kept))
    texts = {cell.number: _left(cell, read, kept, loads) for cell in kept_cells}
    less = any(one not in kept and not _trivial(one.node) for one in read)
    return Sliced(_joined([*future, *stubs(loads, binds, given)], texts), less or bool(skipped), skipped)


def _names(kept: set[_Statement]) -> tuple[set[str], set[str]]:
    """The names that these statements need, and those that they define."""
    loads = {name for one in kept for name in one.use.loads}
    return loads, {name for one in kept for name in one.use.binds}


def _read(cells: list[Cell], flags: int) -> tuple[list[_Statement], list[dict[str, int]], list[Cell]]:
    """The statements that compile, where others stand, and the cells that cannot be read."""
    read: list[_Statement] = []
    skipped: list[dict[str, int]] = []
    broken: list[Cell] = []
    for cell in cells:
        try:
            body = _parsed(cell.text)
        except UNREADABLE as error:
            cell = Cell(cell.number, cell.tagged, without_commands(cell.text))
            try:
                body = _parsed(cell.text)
            except UNREADABLE:
                broken.append(cell)
                skipped.append({"cell": cell.number, "line": getattr(error, "lineno", None) or 1})
                continue
        if len(read) + len(body) > MANY:
            return [], [], []
        for node in body:
            first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
            try:
                read.append(_Statement(cell, node, first, node.end_lineno or first, used_names(node, flags)))
            except UNREADABLE:
                skipped.append({"cell": cell.number, "line": first})
    return read, skipped, broken


def _parsed(text: str) -> list[ast.stmt]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text).body


def _written(name: str, broken: list[Cell]) -> bool:
    """Does a cell that cannot be read seem to define it? Then the judge has to say what is wrong with it."""
    return any(re.search(rf"^(?:async[ \t]+def|def|class)[ \t]+{re.escape(name)}\b", one.text, re.M) for one in broken)


def _needed(read: list[_Statement], chosen: set[_Statement], wanted: frozenset[str]) -> set[_Statement]:
    """The statements to keep: those chosen, and whatever they need."""
    modules = {name for one in read for name in one.use.modules}
    writers = {name: one.use.writes for one in read for name in one.use.binds if one.use.writes}
    values = {name for one in read if not _defines(one.node) for name in one.use.binds}
    kept, needed = set(chosen), set(wanted)
    while True:
        needed |= _names(kept)[0]
        more = {
            one
            for one in read
            if one not in kept
            and not jupyter_names(one.node)
            and (
                (needed - wanted) & one.use.binds
                or needed & one.use.changed(modules, writers)
                or (needed & values & one.use.filled(wanted))
                or _imports_all(one.node)
            )
        }
        if not more:
            return kept
        kept |= more


def _defines(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom)


def _imports_all(node: ast.stmt) -> bool:
    """Is it `from … import *`, of a module that is always there?"""
    star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    return star and (getattr(node, "module", "") or "").partition(".")[0] in sys.stdlib_module_names


def _left(cell: Cell, read: list[_Statement], kept: set[_Statement], loads: set[str]) -> str:
    """The cell without what is not needed, the other lines where they were."""
    lines = cell.text.split("\n")
    mine = [one for one in read if one.cell is cell]
    keep = {row for one in mine if one in kept for row in range(one.first, one.last + 1)}
    gone = [one for one in mine if one not in kept and not _silent(one.node)]
    away = {row for one in gone for row in range(one.first, one.last + 1)}
    for one in mine:
        if one in kept and one.first == one.last and (short := _narrowed(one.node, loads)):
            lines[one.first - 1] = short
    return "\n".join("" if n in away - keep else line for n, line in enumerate(lines, 1)).rstrip()


def _narrowed(node: ast.stmt, loads: set[str]) -> str:
    """An import of several names, of which only some are needed and the others may be missing."""
    if not isinstance(node, ast.Import | ast.ImportFrom) or len(node.names) < 2:
        return ""
    names = [alias for alias in node.names if (alias.asname or alias.name).partition(".")[0] in loads]
    if not names or len(names) == len(node.names):
        return ""
    less = ast.Import(names) if isinstance(node, ast.Import) else ast.ImportFrom(node.module, names, node.level)
    return ast.unparse(ast.fix_missing_locations(less))


def _flags(future: list[str]) -> int:
    flags = 0
    for name in _features(future):
        flags |= getattr(__future__, name).compiler_flag
    return flags


def _features(future: list[str]) -> list[str]:
    return [name for line in future for name in re.findall(r"\w+", line.partition("import")[2])]


def _futures(cell: Cell) -> list[str]:
    """Its lines that only the beginning of a file may say."""
    lines = [line.rstrip() for line in cell.text.split("\n") if FUTURE.fullmatch(line.rstrip())]
    return [line for line in lines if all(name in __future__.all_feature_names for name in _features([line]))]


def _silent(node: ast.stmt) -> bool:
    """Is it a docstring or a `pass`, which does nothing?"""
    return isinstance(node, ast.Pass) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def _trivial(node: ast.stmt) -> bool:
    """Does it do nothing that anybody would miss? A word to the compiler stands first in the module."""
    return _silent(node) or (isinstance(node, ast.ImportFrom) and node.module == "__future__")


def _joined(header: list[str], texts: dict[int, str]) -> str:
    parts = [*header, "\n\n".join(f"# cell {n}\n{text}" for n, text in texts.items() if text.strip())]
    code = "\n".join(part for part in parts if part)
    return f"{code}\n" if code else ""
