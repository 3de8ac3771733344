"""What a question is: a stem, and answers of which each has its reason."""

import hashlib
import itertools
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from steps.fences.arithmetic import BadSum, Sum

VARIANTS = 12  # sets of values that a page draws from

_LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)\W*\Z")
_BRACES = re.compile(r"\{([^{}]+)\}")


class BadQuestion(ValueError):
    """One sentence: what is wrong with a question, and what to write."""


@dataclass(frozen=True)
class Option:
    """An answer to choose, a piece of the quotation, or a result as a sum; and why it is right or wrong."""

    text: str
    right: bool
    reason: str

    @property
    def link(self) -> str:
        """The page at which the reason ends, or nothing."""
        found = _LINK.search(self.reason)
        return found[1] if found else ""


@dataclass(frozen=True)
class Question:
    """A question and its answers; of a number also the values from which it follows, and how near is right.

    `goals`: which goals of its page it asks for, counted from 1.
    """

    name: str
    kind: str
    stem: str
    options: tuple[Option, ...]
    given: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    tolerance: str = ""
    unit: str = ""
    goals: tuple[int, ...] = ()

    @property
    def answer(self) -> Option:
        """The right answer; the first of several."""
        return next(one for one in self.options if one.right)

    def every(self) -> Iterator[dict[str, float]]:
        """All sets of given values; the first one is shown without script."""
        return (dict(zip(self.given, drawn, strict=True)) for drawn in itertools.product(*self.given.values()))

    def variants(self) -> list[dict[str, float]]:
        """Some sets of values, the first one and others that follow from the question's name."""
        first, *others = self.every()
        others.sort(key=lambda values: hashlib.sha256(f"{self.name} {values}".encode()).digest())
        return [first, *others[: VARIANTS - 1]]

    def results(self, sums: Mapping[str, Sum], values: Mapping[str, float]) -> dict[str, float]:
        """What each sum gives with these values. Raises BadSum."""
        known = {**values, "answer": sums[self.answer.text].value(values)}
        return {text: one.value(known) for text, one in sums.items()}

    def sums(self) -> dict[str, Sum]:
        """Each sum of the question by its text: its answers, then those in braces. Raises BadSum, BadQuestion."""
        found = {one.text: Sum(one.text) for one in self.options}
        for text, one in found.items():
            if strange := one.names - self.given.keys():
                raise BadQuestion(f"`{text}` uses `{min(strange)}`, which is not given")
        for text in [self.stem, *(one.reason for one in self.options)]:
            found |= {one.text: one for _, one in self.in_braces(text)}
        return found

    def in_braces(self, text: str) -> Iterator[tuple[str, Sum]]:
        """The sums in braces that use a given value or the answer, as written and to evaluate. Raises BadQuestion."""
        known = {*self.given, "answer"} if self.given else set()
        for found in _BRACES.finditer(text):
            try:
                one = Sum(found[1])
            except BadSum:
                continue  # braces of something else
            if known & one.names:
                if strange := one.names - known:
                    raise BadQuestion(f"`{found[0]}` uses `{min(strange)}`, which is not given")
                yield found[0], one

    def around(self, right: float) -> tuple[float, float]:
        """The least and the greatest number that are as good as this one."""
        wide = float(Fraction(self.tolerance.rstrip(" %") or 0))
        allowed = wide * abs(right) / 100 if self.tolerance.endswith("%") else wide
        allowed += abs(right) * 1e-9
        return right - allowed, right + allowed


def parts(body: str, mark: str) -> tuple[str, list[tuple[tuple[str, ...], str]]]:
    """The stem, and each item of the list below it with its indented reason. Raises BadQuestion."""
    stem: list[str] = []
    items: list[tuple[tuple[str, ...], list[str]]] = []
    for line in body.splitlines():
        if found := re.fullmatch(mark, line.rstrip()):
            items.append((found.groups(), []))
        elif not items:
            stem.append(line)
        elif line.strip() and not line.startswith("  "):
            raise BadQuestion(f"indent what stands below an option by four spaces: `{line}`")
        else:
            items[-1][1].append(line)
    if not "".join(stem).strip():
        raise BadQuestion("write the question above its options")
    return "\n".join(stem).strip(), [(found, textwrap.dedent("\n".join(lines)).strip()) for found, lines in items]


def reasoned(question: Question) -> Question:
    """Every option has a reason, every wrong one leads to a page. Raises BadQuestion."""
    for one in question.options:
        if not one.reason:
            raise BadQuestion(f"the option `{one.text}` has no reason: write it below, indented by four spaces")
        if not one.right and not one.link:
            raise BadQuestion(f"the reason of `{one.text}` must end with a link to the page that helps")
    return question
