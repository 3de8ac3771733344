"""A layout that an instructor describes: `--pattern '{learner}_{attempt}_{file}'`, against the path of each file."""

import re
from dataclasses import dataclass

from academy.intake.handed_in import Learner, Note
from academy.intake.near import CODE
from academy.intake.places import Place
from academy.intake.trees import Entry, Tree, moved
from academy.intake.versions import version_of
from academy.words.safe_text import safe_text

FIELDS = ("learner", "attempt", "file", "exercise", "any")
_FIELD = re.compile(r"\{(\w*)\}")
_COUNTED = r"\d{1,20}|\d[\d.:_T -]{1,30}\d"  # a number or a date
_AGAIN = r"(?: ?\(\d{1,3}\)|-\d{1,3})?"  # what a system puts behind a name that it has already


class BadPattern(Exception):
    """It holds a field that is not known, or one twice; or it does not tell learner and file."""


@dataclass(frozen=True)
class _Reading:
    learner: str
    attempt: str
    file: str


class Pattern:
    """How the paths of files are made. Raises BadPattern."""

    def __init__(self, text: str, names: list[str]) -> None:
        fields = _FIELD.findall(text)
        named = [one for one in fields if one != "any"]
        if set(fields) - set(FIELDS) or len(set(named)) < len(named):
            raise BadPattern
        if "learner" not in named or ("file" in named) == ("exercise" in named):
            raise BadPattern
        exercises = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True))
        endings = "|".join(re.escape(one) for one in CODE)
        answer = (
            rf"(?P<exercise>{exercises}){_AGAIN}(?P<end>{endings})"
            if "file" in named
            else rf"(?P<exercise>{exercises})"
        )
        self.ways = [
            [self._compiled(text, attempt, answer, greedy) for greedy in (False, True)] for attempt in (_COUNTED, "")
        ]
        self.others = self._compiled(text, "", r"(?P<other>[^/]+)", False)

    def _compiled(self, text: str, attempt: str, answer: str, greedy: bool) -> re.Pattern[str]:
        some = "[^/]+" if greedy else "[^/]+?"
        made = {"learner": f"(?P<learner>{some})", "attempt": f"(?P<attempt>{attempt or some})", "any": "[^/]*?"}
        parts = _FIELD.split(text)
        return re.compile("".join(made.get(one, answer) if n % 2 else re.escape(one) for n, one in enumerate(parts)))

    def readings(self, path: str) -> set[_Reading]:
        """All ways to read a path; an attempt is a number or a date where it can be."""
        for way in self.ways:
            found = {_reading(match) for one in way if (match := one.fullmatch(path))}
            if found:
                return found
        match = self.others.fullmatch(path)
        return {_reading(match)} if match else set()


def _reading(match: re.Match[str]) -> _Reading:
    parts = match.groupdict()
    name = parts.get("other") or f"{parts['exercise']}{parts.get('end') or _ending(match.string)}"
    return _Reading(parts["learner"].strip(), parts.get("attempt") or "", name)


def _ending(path: str) -> str:
    return ".ipynb" if path.casefold().endswith(".ipynb") else ".py"


def read_pattern(tree: Tree, pattern: Pattern) -> tuple[list[Place], list[Note]]:
    """One place for each learner; a name that reads in two ways is nobody's."""
    seen: dict[str, list[tuple[str, Entry]]] = {}
    for entry in tree.entries:
        readings = pattern.readings("/".join(entry.parts))
        if len(readings) != 1:
            key = "pattern_two" if readings else "not_pattern"
            tree.say(Note(key, {"file": safe_text("/".join(entry.parts))}))
            continue
        (one,) = readings
        seen.setdefault(one.learner, []).append((one.attempt, moved(entry, (one.file,))))
    places = []
    for who, files in sorted(seen.items()):
        orders = {attempt: n for n, attempt in enumerate(sorted({one for one, _ in files}, key=_place), 1)}
        places.append(Place([Learner(safe_text(who))], [moved(one, one.parts, order=orders[at]) for at, one in files]))
    return places, []


def matches(tree: Tree, pattern: Pattern) -> bool:
    """Does it fit any file here?"""
    return any(pattern.readings("/".join(entry.parts)) for entry in tree.entries)


def _place(attempt: str) -> tuple[tuple[int, ...], str]:
    """Where an attempt stands among others: by its numbers, year first in a date."""
    told = version_of(attempt)
    return (told[1] if told else tuple(int(one[:18]) for one in re.findall(r"\d+", attempt))), attempt
