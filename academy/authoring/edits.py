"""Finds the edits that make somebody's answer of the solution, and writes them as a table of mistakes.toml."""

import ast
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from academy.course.mistakes import applied

LINES = 12  # of the solution taken out, or put in: more is no small edit
_PLAIN = re.compile(r"\w+")


@dataclass(frozen=True)
class Edit:
    """What stands once in the solution, and what stands there instead."""

    old: str
    new: str


@dataclass
class _Span:
    """Lines of the solution from 0, `start` up to `end`, and the lines in their place."""

    start: int
    end: int
    new: list[str]


def find_edits(solution: str, code: str) -> list[Edit] | None:
    """The edits of the solution that give this code, docstrings and comments aside; None if they are not small."""
    spans = sorted(_differing(_without_words(solution).body, _without_words(code).body), key=lambda one: one.start)
    if not spans or sum(max(one.end - one.start, len(one.new)) for one in spans) > LINES:
        return None
    lines = solution.splitlines()
    edits = [_edit(solution, lines, one) for one in spans]
    try:
        same = bare(applied(solution, [vars(one) for one in edits])) == bare(code)
    except (ValueError, SyntaxError):
        return None
    return edits if same else None


def bare(code: str) -> str:
    """The code without comments and docstrings: they may say whose it is. Raises what ast.parse raises."""
    return ast.unparse(_without_words(code))


def as_toml(name: str, fails: Sequence[str], hint: str, edits: Sequence[Edit]) -> str:
    """The table of a mistake; of one that is a whole file, only its hint."""
    key = name if _PLAIN.fullmatch(name) else f'"{name}"'
    rows = [f"[{key}]"]
    rows += [f'fails = "{" ".join(fails)}"'] if edits else []
    rows += [f'hint = "{hint}"'] if hint else []
    for edit in edits:
        rows += ["", f"[[{key}.edits]]"] if len(edits) > 1 else []
        rows += [f"old = {_quoted(edit.old)}", f"new = {_quoted(edit.new)}"]
    return "\n".join(rows) + "\n"


def _without_words(code: str) -> ast.Module:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or ([] if isinstance(node, ast.Module) else [ast.Pass()])
    return tree


def _differing(good: list[ast.stmt], other: list[ast.stmt]) -> Iterator[_Span]:
    """Statement by statement; where only the inside of one differs, inside it."""
    matcher = SequenceMatcher(None, [ast.dump(one) for one in good], [ast.dump(one) for one in other], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        if j - i == m - k and all(map(_alike, good[i:j], other[k:m])):
            for mine, theirs in zip(good[i:j], other[k:m], strict=True):
                yield from _differing(_body(mine), _body(theirs))
            continue
        beside = good[i] if i < len(good) else good[-1]
        text = "\n".join(ast.unparse(one) for one in other[k:m])
        new = textwrap.indent(text, " " * beside.col_offset).splitlines()
        if i < j:
            yield _Span(_first(good[i]), good[j - 1].end_lineno or 0, new)
        else:
            place = _first(beside) if i < len(good) else beside.end_lineno or 0
            yield _Span(place, place, new)


def _body(node: ast.stmt) -> list[ast.stmt]:
    return getattr(node, "body", [])


def _alike(one: ast.stmt, other: ast.stmt) -> bool:
    """Of one kind, and equal but for what stands inside."""
    return bool(_body(one) and _body(other)) and type(one) is type(other) and _head(one) == _head(other)


def _head(node: ast.stmt) -> list[str]:
    """All but the body, such as the name, the arguments, the condition and the `else`."""
    parts = [value for name, value in ast.iter_fields(node) if name != "body"]
    flat = [one for part in parts for one in (part if isinstance(part, list) else [part])]
    return [ast.dump(one) if isinstance(one, ast.AST) else str(one) for one in flat]


def _first(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", [])
    first: int = min([node.lineno, *(one.lineno for one in decorators)])
    return first - 1


def _edit(solution: str, lines: list[str], span: _Span) -> Edit:
    """With as many lines around it as make it stand once; a line for a line without its indent."""
    start, old = span.start, _text(lines[span.start : span.end])
    while start and (not old.strip() or solution.count(old) != 1):
        start -= 1
        old = _text(lines[start : span.end])
    new = _text([*lines[start : span.start], *span.new])
    short, instead = old.strip(), new.strip()
    if old.count("\n") == new.count("\n") == 1 and solution.count(short) == 1:
        return Edit(short, instead)
    return Edit(old, new)


def _text(lines: list[str]) -> str:
    return "".join(f"{one}\n" for one in lines)


def _quoted(text: str) -> str:
    """As TOML: with a line for each line of code, and as little escaped as can be."""
    mark = "'" if ("\\" in text or '"' in text) and "'" not in text else '"'
    if mark == '"':
        text = text.replace("\\", "\\\\").replace('"""', '""\\"')
    if "\n" in text:
        return f"{mark * 3}\n{text}{mark * 3}"
    return mark + (text.replace('"', '\\"') if mark == '"' else text) + mark
