"""What a wrong idea looks like: a call, what an answer gave, what was expected. Without a name or a learner's words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from academy.bridge.verdict import CheckResult, Difference, Verdict
from academy.words.feedback import call_lines


@dataclass(frozen=True)
class Example:
    """The lines of a call, and what it gave and should have given."""

    asked: str
    yours: str
    expected: str

    @property
    def size(self) -> int:
        """How much there is to read."""
        return len(self.asked) + len(self.yours) + len(self.expected)


def chosen(verdicts: Iterable[Verdict], fails: frozenset[str], first: str, lang: str, count: int = 2) -> list[Example]:
    """The shortest examples among these verdicts, each of another call: of the check `first`, then of `fails`."""
    found: dict[str, tuple[bool, Example]] = {}
    for verdict in verdicts:
        for check in verdict.checks:
            if check.status == "fail" and not check.hidden and (not fails or check.name in fails):
                for one in _of_check(check, lang):
                    ranked = check.name != first, one
                    if one.asked not in found or _order(ranked) < _order(found[one.asked]):
                        found[one.asked] = ranked
    return [one for _, one in sorted(found.values(), key=_order)[:count]]


def _order(ranked: tuple[bool, Example]) -> tuple[bool, int, str]:
    return ranked[0], ranked[1].size, ranked[1].asked


def _of_check(check: CheckResult, lang: str) -> Iterator[Example]:
    """What the learner's own code said or printed stays out: it could say whose it is."""
    lines = {one.kind: one.text for one in call_lines(replace(check, said="", printed="", line=None), lang, named=True)}
    if {"asked", "yours", "expected"} <= lines.keys():
        yield Example(lines["asked"], lines["yours"], lines["expected"])


def of_difference(one: Difference, lang: str) -> Example:
    """A question that an answer and the solution answer differently."""
    lines = call_lines(CheckResult("", "fail", one.asked, one.yours, one.expected), lang)
    said = {line.kind: line.text for line in lines}
    return Example(said.get("asked", ""), said.get("yours", ""), said.get("expected", ""))
