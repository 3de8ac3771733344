"""What a question is: a stem, and answers of which each has its reason."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from steps.fences.arithmetic import BadSum, names_in, steps_of

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
    """A question and its answers; of a number also the values it is reckoned from, and how near is right.

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

    def first(self) -> dict[str, float]:
        """The values that are shown without script."""
        return {name: values[0] for name, values in self.given.items()}

    def sums(self, text: str) -> Iterator[tuple[str, list[str]]]:
        """The sums in braces that use a given value or the answer: as written, and as steps. Raises BadQuestion."""
        if not self.given:
            return
        known = {**{name: [name] for name in self.given}, "answer": steps_of(self.answer.text)}
        for found in _BRACES.finditer(text):
            try:
                steps = steps_of(found[1])
            except BadSum:
                continue  # braces of something else
            if known.keys() & names_in(steps):
                if strange := names_in(steps) - known.keys():
                    raise BadQuestion(f"`{found[0]}` uses `{min(strange)}`, which is not given")
                yield found[0], [step for one in steps for step in known.get(one, [one])]

    def near(self, value: float, right: float) -> bool:
        """Is it as good as right? web/reckoning.js asks the same."""
        wide = float(Fraction(self.tolerance.rstrip(" %") or 0))
        allowed = wide * abs(right) / 100 if self.tolerance.endswith("%") else wide
        return abs(value - right) <= allowed + abs(right) * 1e-9


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
