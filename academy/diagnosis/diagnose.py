"""Which mistake is it? A false name is worse than no name (DESIGN, section 4).

A function that says only yes or no repeats what is wrong elsewhere: a verifier refuses every proof of a tree that is
built in a new way, as one does that never says yes. So where all its wrong outcomes are poor, its name is given only if
no other function differs, or each that does has the same name. If none differs, the fault lies in this function or in
what only it uses, and the lesson is true of it; a fault in what two functions share shows in the other's outcomes.

A wrong idea without a name gets a fingerprint and the questions that show it, so that a class's report can group it.
"""

from collections.abc import Callable
from typing import NamedTuple

from academy.bridge.host import Host
from academy.bridge.proxy import Answers
from academy.bridge.show import steady
from academy.bridge.verdict import Difference
from academy.checking.explain import differences
from academy.checking.probes import ERROR, LATE, Probes, Rows, digest, outcomes, short
from academy.course.book import Book
from academy.course.mistakes import names_in

SEEN, WRONG, YES_NO = 0.75, 3, 10
CALL = 0.2  # seconds for one probe
SMALLEST = 3  # questions kept of a wrong idea that has no name
_REFUSALS = ("False", "None")
_POOR = ("True", "False", "None", "0x0", "0x1")

Names = frozenset[str]


class Diagnosis(NamedTuple):
    """The mistakes that are certain, sorted; of functions with another wrong idea its digest and its evidence."""

    mistakes: list[str]
    fingerprints: dict[str, str]
    evidence: dict[str, list[Difference]]


def diagnose(
    start: Callable[[float], Answers],
    name: str,
    probes: Probes,
    right: dict[str, Rows],
    declared: dict[str, type],
    book: Book,
    solution: str,
    budget: float = 2.0,
) -> Diagnosis:
    """What an answer's own replies to the probes show, beside those of the solution, `right`.

    `start` loads it anew; `budget` in seconds for each function.
    """
    named: dict[str, Names] = {}  # of each function that differs; empty where nothing is certain
    poorly: set[str] = set()
    unnamed = Diagnosis([], {}, {})
    for function, some in book.pick(probes).items():
        good = right[function]
        if digest(good) != book.right[function]:
            continue
        rows = outcomes(start(CALL), some, declared, CALL, budget)
        if rows == good:
            continue
        found = candidates(book, function, rows, good)
        named[function] = found.pop() if len(found) == 1 else Names()
        if all(map(poor, wrong_outcomes(rows, good))):
            poorly.add(function)
        if not named[function] and an_idea(rows, good):
            unnamed.fingerprints[function] = digest([[steady(one) for one in row] for row in rows])
            differing = [probe for probe, row, one in zip(some, rows, good, strict=True) if row != one]
            hosts = start(5.0), Host(solution, name, declared)
            unnamed.evidence[function] = differences(*hosts, differing, declared, SMALLEST)
    alike = len(set(named.values())) == 1
    certain = (names for function, names in named.items() if alike or function not in poorly)
    return unnamed._replace(mistakes=sorted(Names().union(*certain)))


def an_idea(rows: Rows, right: Rows) -> bool:
    """Wrong answers with content, all of them known: those that only crash, or took too long, are not one idea."""
    late = any(one.startswith(LATE) for row in rows for one in row)
    return not late and enough(rows, right) and answers(rows, right)


def candidates(book: Book, function: str, rows: Rows, right: Rows) -> set[Names]:
    """What the first rule that finds something finds: exact singles, singles but for crashes, exact pairs."""
    whole = digest(rows)
    singles = {stem: one[function] for stem, one in book.singles.items() if function in one}
    if enough(rows, right):
        found = {names_in(stem) for stem in singles if book.whole[stem][function] == whole}
        if found:
            return found
    found = {names_in(stem) for stem, steps in singles.items() if but_for_crashes(rows, right, dict(steps))}
    if not found and enough(rows, right) and says_something(rows, right) and whole in book.pairs.get(function, {}):
        found = {frozenset(book.pairs[function][whole])} - {frozenset()}
    return found


def but_for_crashes(rows: Rows, right: Rows, wrong: dict[int, str]) -> bool:
    """The same as this mistake wherever the answer did not crash, and most of the mistake was seen there."""
    n, seen, crashes = 0, 0, 0
    got: Rows = []
    good: Rows = []
    for row, other in zip(rows, right, strict=True):
        until = next((i for i, one in enumerate(row) if crashed(one)), len(row))
        crashes += until < len(row)
        got.append(row[:until])
        good.append(other[:until])
        for i in range(until):
            if (short(row[i]) if row[i] != other[i] else None) != wrong.get(n + i):
                return False
            seen += row[i] != other[i]
        n += len(row)
    return crashes > 0 and seen >= max(WRONG, SEEN * len(wrong)) and enough(got, good)


def enough(rows: Rows, right: Rows) -> bool:
    """One wrong outcome with content, or ten probes answered wrongly where all are poor."""
    probes = sum(row != good for row, good in zip(rows, right, strict=True))
    return probes >= YES_NO or not all(map(poor, wrong_outcomes(rows, right)))


def answers(rows: Rows, right: Rows) -> bool:
    """Something wrong was answered: an answer that only crashes looks like many pairs."""
    return not all(map(crashed, wrong_outcomes(rows, right)))


def wrong_outcomes(rows: Rows, right: Rows) -> list[str]:
    """The outcomes that are not the solution's."""
    pairs = ((one, good) for row, other in zip(rows, right, strict=True) for one, good in zip(row, other, strict=True))
    return [one for one, good in pairs if one != good]


def says_something(rows: Rows, right: Rows) -> bool:
    """Something wrong was said or accepted: an answer that only refuses or crashes looks like many pairs."""
    pairs = [pair for row, good in zip(rows, right, strict=True) for pair in zip(row, good, strict=True)]
    return any(one != good and not crashed(one) and one not in _REFUSALS for one, good in pairs)


def crashed(outcome: str) -> bool:
    """It raised something that the exercise does not declare, or did not answer."""
    return outcome.startswith((ERROR, LATE, "raised NotImplementedError"))


def poor(outcome: str) -> bool:
    """An outcome without content: yes, no, None, 0, 1 or an exception."""
    return outcome in _POOR or outcome.startswith((ERROR, LATE, "raised "))
