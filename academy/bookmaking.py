"""Makes the book of an exercise: asks the solution, every wrong answer and every pair of them, under two hash seeds."""

import os
import subprocess
import sys
import threading
from itertools import combinations
from pathlib import Path

from academy.book import Book, names_in
from academy.course import BrokenCheck, Exercise
from academy.merge import edits, merged
from academy.probes import CALLS, Probe, Probes, Rows, digest, short, unhurried
from academy.proxy import declared_in


class SetOrder(BrokenCheck):
    """An answer's outcomes differ between two runs: nobody could recognise it."""


def made_twice(exercise: Exercise) -> Book:
    """The book, made in two processes with two hash seeds. Raises SetOrder if they differ."""
    makers = [
        subprocess.Popen(
            [sys.executable, "-m", "academy.bookmaking", str(exercise.folder), *(["alone"] if seed == "2" else [])],
            stdin=subprocess.PIPE,  # held open by us: a maker whose reader is gone ends
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            text=True,
            encoding="utf-8",
        )
        for seed in "12"
    ]
    one, two = (maker.stdout.read() for maker in makers if maker.stdout)
    for maker in makers:
        maker.communicate()
    if any(maker.returncode for maker in makers):
        raise RuntimeError(f"the book of {exercise.name} could not be made")
    first, second = Book.from_json(one), Book.from_json(two)
    assert first and second
    for stem in first.whole:
        if first.whole[stem] != second.whole.get(stem):
            raise SetOrder(
                f"{exercise.name}/wrong/{stem}.py answers differently in two runs: "
                "sort the sets in it and in check.py, and take out chance."
            )
    return first


def make_book(exercise: Exercise, probes: Probes, alone: bool = False) -> Book:
    """Ask everybody everything. Some seconds for an exercise; wrong answers run here, unguarded but timed.

    A pair is of two mistakes as they are usually made, or of one of them and another way (`a.other.py`); `alone`: none.
    """
    solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
    wrong = {path.stem: path.read_text(encoding="utf-8") for path in exercise.answers("wrong")}

    def ask(source: str, name: str, some: list[Probe]) -> Rows:
        return unhurried(source, exercise.name, declared, some)

    chosen = {
        name: _chosen(some, [ask(text, name, some) for text in (solution, *wrong.values())] if _many(some) else [])
        for name, some in probes.items()
    }
    book = Book(exercise.version, chosen, {})
    asked = book.pick(probes)
    right = {name: ask(solution, name, some) for name, some in asked.items()}
    book.right = {name: digest(rows) for name, rows in right.items()}
    for stem, text in wrong.items():
        says = {name: rows for name, some in asked.items() if (rows := ask(text, name, some)) != right[name]}
        book.singles[stem] = {name: _differing(rows, right[name]) for name, rows in says.items()}
        book.whole[stem] = {name: digest(rows) for name, rows in says.items()}
    plain = _body(solution)
    changed = {} if alone else {stem: edits(plain, _body(text)) for stem, text in wrong.items()}
    for first, second in () if alone else combinations(wrong, 2):
        if "." in first and "." in second:
            continue
        names = sorted(names_in(first) | names_in(second))
        shared = [name for name in book.whole[first] if name in book.whole[second]] if len(names) > 1 else []
        together = merged(plain, changed[first], changed[second]) if shared else None
        for name in shared if together else ():
            known = {book.right[name], *(one.get(name) for one in book.whole.values())}
            found = digest(ask(together or "", name, asked[name]))
            if found not in known:
                pairs = book.pairs.setdefault(name, {})
                pairs[found] = names if pairs.get(found, names) == names else []  # two pairs alike: no name
    return book


def _body(source: str) -> str:
    """Without line 1, where a wrong answer says what it fails."""
    return source.partition("\n")[2]


def _many(probes: list[Probe]) -> bool:
    return sum(map(len, probes)) > CALLS


def _chosen(probes: list[Probe], answers: list[Rows]) -> list[int]:
    """All probes; of more than CALLS steps those to which the answers differ most, in the order they were recorded."""
    if not answers:
        return list(range(len(probes)))
    kinds = [len({"\t".join(rows[n]) for rows in answers}) for n in range(len(probes))]
    chosen: list[int] = []
    calls = 0
    for n in sorted(range(len(probes)), key=lambda n: -kinds[n]):
        calls += len(probes[n])
        if calls <= CALLS:
            chosen.append(n)
    return sorted(chosen)


def _differing(rows: Rows, right: Rows) -> list[tuple[int, str]]:
    """The flat numbers of the steps with another outcome, each with its hash."""
    flat = [pair for row, good in zip(rows, right, strict=True) for pair in zip(row, good, strict=True)]
    return [(n, short(one)) for n, (one, good) in enumerate(flat) if one != good]


def _end_with_reader() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    from academy.recorded import probes_of, written

    threading.Thread(target=_end_with_reader, daemon=True).start()
    exercise = Exercise(Path(sys.argv[1]))
    alone = sys.argv[2:] == ["alone"]
    made = make_book(exercise, probes_of(exercise), alone)
    made.drawn = {} if alone else written(exercise)
    sys.stdout.write(made.to_json())
