"""Makes the book of an exercise: asks the solution, every wrong answer and every pair of them, under two hash seeds."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from academy.bridge.proxy import declared_in
from academy.cache import keep
from academy.checking.probes import CALLS, Probe, Probes, Rows, digest, short, unhurried
from academy.course.book import Book, examples_key, kept_book, place_of_book
from academy.course.checks import SHOWN
from academy.course.course import Exercise
from academy.course.mistakes import check_compiles, names_in
from academy.diagnosis.merge import edits, merged
from academy.errors import BrokenCheck


class SetOrder(BrokenCheck):
    """An answer's outcomes differ between two runs: nobody could recognise it."""


def book_of(exercise: Exercise) -> Book:
    """The book shipped beside the exercise, or the one kept for this content, or a new one."""
    known = kept_book(exercise)
    if known:
        return known
    with _alone(place_of_book(exercise)):
        book = kept_book(exercise) or made_twice(exercise)
        keep(place_of_book(exercise), book.to_json().encode())
    return book


def make_books(exercises: Sequence[Exercise], heard: Callable[[str, int, int], object] = lambda *_: None) -> None:
    """Make those that nobody has made yet, as many side by side as there are cores; the largest first.

    `heard` is told the exercise of each book that is done, how many are, and how many have to be made.
    """
    from concurrent.futures import ThreadPoolExecutor, as_completed  # a page has no threads, and gets its books made

    missing = [one for one in exercises if kept_book(one) is None]
    missing.sort(key=lambda one: len(one.answers("wrong")), reverse=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        making = {pool.submit(book_of, one): one.name for one in missing}
        for done, book in enumerate(as_completed(making), 1):
            book.result()
            heard(making[book], done, len(missing))


@contextlib.contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Of several processes that want one book, the first makes it and the others wait."""
    from filelock import FileLock

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place.with_suffix(".lock"), timeout=300)
        lock.acquire()
    except OSError:  # a cache that cannot be written, or somebody who does not end: each makes its own
        yield
        return
    try:
        yield
    finally:
        lock.release()


def book_json(exercise: Exercise, hidden: bool = True) -> str:
    """The book as it is shipped; without `hidden` nothing that hidden checks ask stands in it."""
    book = book_of(exercise)
    drawn = {page: some for page, some in book.drawn.items() if hidden or page == examples_key(exercise, SHOWN)}
    return replace(book, drawn=drawn).to_json()


def made_twice(exercise: Exercise) -> Book:
    """The book, made in two processes with two hash seeds. Raises BadMistakes, and SetOrder if they differ."""
    for answer in exercise.answers("wrong"):
        check_compiles(exercise.folder, answer)
    makers = [
        subprocess.Popen(
            [sys.executable, "-m", "academy.diagnosis", str(exercise.folder), *(["alone"] if seed == "2" else [])],
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
                f"{exercise.name}/{exercise.answer('wrong', stem).place} answers differently in two runs: "
                "sort the sets in it and in check.py, and take out chance."
            )
    return first


def make_book(exercise: Exercise, probes: Probes, alone: bool = False) -> Book:
    """Ask everybody everything. Some seconds for an exercise; wrong answers run here, unguarded but timed.

    A pair is of two mistakes as they are usually made, or of one of them and another way (`a.other.py`); `alone`: none.
    """
    solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
    wrong = {one.name: one.source for one in sorted(exercise.answers("wrong"), key=lambda one: f"{one.name}.py")}

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
