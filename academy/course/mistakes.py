"""Reads the answers of an exercise whose verdict is known. A wrong one is an edit of the solution in mistakes.toml.

    [bank_keeps_reserves]
    fails = "deposit_to_som laws"      the checks that it fails
    hint = "deposit_to_som 2"          the hint that its lesson opens; not of `name.other` and `a+b`
    old = "bank.reserves -= moved"     stands exactly once in solution.py
    new = ""                           what stands there instead; several edits: [[bank_keeps_reserves.edits]]

A mistake that is another algorithm is a whole file, wrong/NAME.py; of it only the hint stands in mistakes.toml.
"""

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from academy.errors import BrokenCheck

FILE = "mistakes.toml"
_NAME = re.compile(r"\w+(\+\w+)*(\.\w+)?")
_FAILS = re.compile(r'"""fails: ([\w ]+)"""\n')
_KEYS = {"fails", "hint", "old", "new", "edits"}
_START = 60  # characters of an edit that a sentence quotes


class BadMistakes(BrokenCheck):
    """One sentence about a mistakes.toml that cannot be used: the file, the mistake and what to write."""


@dataclass(frozen=True)
class KnownAnswer:
    """`kind` is solution, starter, accepted, wrong or fitted; `file` and `name`: where it stands in the exercise.

    `fails`: the checks that it says it fails; None where it says nothing.
    """

    kind: str
    name: str
    file: str
    source: str
    fails: frozenset[str] | None = None

    @property
    def place(self) -> str:
        """Its file below the exercise, and its name if others stand there too."""
        return f"{self.file} [{self.name}]" if self.file == FILE else self.file


def names_in(name: str) -> frozenset[str]:
    """The mistakes that a wrong answer makes: `a.other` makes a, `a+b` makes both."""
    return frozenset(name.split(".")[0].split("+"))


def known_answer(folder: Path, kind: str, file: str) -> KnownAnswer:
    """The answer that is a whole file."""
    source = (folder / file).read_text(encoding="utf-8")
    says = _FAILS.match(source)
    return KnownAnswer(kind, Path(file).stem, file, source, frozenset(says[1].split()) if says else None)


def whole_answers(folder: Path, kind: str) -> list[KnownAnswer]:
    """The answers that are whole files of accepted/, wrong/ or fitted/, by name."""
    return [known_answer(folder, kind, f"{kind}/{path.name}") for path in sorted((folder / kind).glob("*.py"))]


def wrong_answers(folder: Path) -> list[KnownAnswer]:
    """All wrong answers: the edits in their order, and the whole files. Raises BadMistakes."""
    found = {one.name: one for one in whole_answers(folder, "wrong")}
    order = list(tables(folder))
    found |= {name: edited(folder, name) for name, table in tables(folder).items() if _edits(table)}
    return sorted(found.values(), key=lambda one: order.index(one.name) if one.name in order else len(order))


def hints(folder: Path) -> dict[str, tuple[str, int]]:
    """The check and the number of the hint that the lesson of each mistake opens. Raises BadMistakes."""
    found = {}
    for name, table in tables(folder).items():
        if "hint" in table:
            hint = re.fullmatch(r"(\w+) (\d+)", str(table["hint"]))
            if not hint:
                raise _bad(folder, name, 'the hint must be a check and a number, `hint = "check 1"`')
            found[name] = hint[1], int(hint[2])
    return found


def only_hints(folder: Path) -> str:
    """A mistakes.toml for a machine that gets no wrong answers."""
    return "".join(f'[{name}]\nhint = "{check} {number}"\n' for name, (check, number) in hints(folder).items())


def edited(folder: Path, name: str) -> KnownAnswer:
    """The solution with the edits of this mistake. Raises BadMistakes."""
    table, solution = tables(folder)[name], (folder / "solution.py").read_text(encoding="utf-8")
    for base in sorted(names_in(name) - {name}):
        if base not in tables(folder) and not (folder / "wrong" / f"{base}.py").exists():
            raise _bad(folder, name, f"there is no mistake {base}")
    if (folder / "wrong" / f"{name}.py").exists():
        raise _bad(folder, name, f"wrong/{name}.py is the same mistake: keep one of them")
    if not isinstance(table.get("fails"), str) or not table["fails"].split():
        raise _bad(folder, name, 'say which checks it fails, `fails = "check_a check_b"`')
    if "hint" in table and {".", "+"} & set(name):
        raise _bad(folder, name, f"the hint stands at [{min(names_in(name))}], with the lesson: take it out here")
    try:
        source = applied(solution, _edits(table))
    except ValueError as error:
        raise _bad(folder, name, str(error)) from None
    return KnownAnswer("wrong", name, FILE, source, frozenset(table["fails"].split()))


def faults(folder: Path) -> Iterator[str]:
    """A sentence for each mistake that cannot be used."""
    try:
        known = tables(folder)
        hints(folder)
    except BadMistakes as error:
        yield str(error)
        return
    for name, table in known.items():
        try:
            if not _edits(table) and not (folder / "wrong" / f"{name}.py").exists():
                raise _bad(folder, name, f"write `old` and `new`, or the whole answer into wrong/{name}.py")
            if _edits(table):
                check_compiles(folder, edited(folder, name))
            elif "fails" in table:
                raise _bad(folder, name, f"what it fails stands in line 1 of wrong/{name}.py: take it out here")
        except BadMistakes as error:
            yield str(error)


def check_compiles(folder: Path, answer: KnownAnswer) -> None:
    """Raises BadMistakes if the edits of a mistake give no Python."""
    try:
        compile(answer.source, answer.name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        code = answer.source.splitlines()[line - 1].strip()
        raise _bad(folder, answer.name, f"what the edits give is no Python: {error.args[0]} in `{code}`") from None


def tables(folder: Path) -> dict[str, dict[str, Any]]:
    """What stands in mistakes.toml, by the name of the mistake. Raises BadMistakes."""
    file = folder / FILE
    try:
        return _tables(folder, file.read_text(encoding="utf-8")) if file.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadMistakes(f"`{folder.name}/{FILE}` is no TOML: {error}.") from None


@functools.lru_cache(maxsize=128)
def _tables(folder: Path, text: str) -> dict[str, dict[str, Any]]:
    raw = tomllib.loads(text)
    for name, table in raw.items():
        if not _NAME.fullmatch(name):
            raise _bad(folder, name, "a mistake is called `name`, another way to make it `name.way`, two `a+b`")
        if not isinstance(table, dict):
            raise _bad(folder, name, f"write a table, `[{name}]`")
        if unknown := sorted(table.keys() - _KEYS):
            raise _bad(folder, name, f"`{unknown[0]}` is unknown here; {', '.join(sorted(_KEYS))} are known")
    return raw


def _edits(table: dict[str, Any]) -> list[Any]:
    edits = table.get("edits", [table] if "old" in table or "new" in table else [])
    return edits if isinstance(edits, list) else [edits]


def applied(solution: str, edits: list[Any]) -> str:
    """The solution with these edits, tables of `old` and `new`. Raises ValueError with what is wrong with them."""
    spans = []
    for one in edits:
        old, new = (one.get("old"), one.get("new")) if isinstance(one, dict) else (None, None)
        if not isinstance(old, str) or not isinstance(new, str) or not old or old == new:
            raise ValueError("an edit needs a text `old` of solution.py, and another, `new`")
        if (times := solution.count(old)) != 1:
            quoted = " ".join(old.split())[:_START]
            often = f"{times} times: make it longer" if times else "nowhere: write it as it stands there"
            raise ValueError(f"`{quoted}` must stand once in solution.py, and stands {often}")
        spans.append((solution.index(old), solution.index(old) + len(old), new))
    spans.sort()
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            line = solution.count("\n", 0, after[0]) + 1
            raise ValueError(f"two edits overlap in line {line} of solution.py: make them one")
    for begin, end, new in reversed(spans):
        solution = solution[:begin] + new + solution[end:]
    return solution


def _bad(folder: Path, name: str, why: str) -> BadMistakes:
    return BadMistakes(f"`{folder.name}/{FILE} [{name}]`: {why}.")
