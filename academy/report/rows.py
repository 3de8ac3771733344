"""What the views read from grades.db: exercises, learners, marks, verdicts. One by one, so that memory stays flat."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from academy.bridge.verdict import Verdict
from academy.errors import Trouble
from academy.report.cells import in_cells
from academy.report.store import ORDER, Store

ATTEMPTS = ("last", "first", "best", "last-in-time")
_ORDER = {**ORDER, "best": "passed IS NULL, passed DESC, attempt"}

LEVELS = ((1, "full"), (0.75, "most"), (0.5, "half"), (1e-9, "few"), (0, "none"))
_FIELDS = ("learner", "exercise", "id", "attempt", "file", "passed", "of", "sha256", "handed_in", "late", "note")


@dataclass(frozen=True)
class Counted:
    """An exercise that counts; `shown` and `hidden`: the names of its checks, each a point."""

    name: str
    module: str
    edition: str
    shown: tuple[str, ...]
    hidden: tuple[str, ...]

    @property
    def of(self) -> int:
        return len(self.shown) + len(self.hidden)


@dataclass(frozen=True)
class Person:
    """A learner as the system that they handed in to knows them."""

    key: str
    name: str
    number: str
    email: str
    ids: dict[str, str]

    @property
    def slug(self) -> str:
        return slug(self.key)

    @property
    def label(self) -> str:
        """The name, in signs that a reader sees; with the key where nobody but the learner tells the name."""
        told = self.ids or self.email or _letters(self.name) == _letters(self.key)
        label = self.name if self.name and told else f"{self.name} ({self.key})" if self.name else self.key
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in label)

    def called(self, text: str) -> bool:
        """Is this their name, in whatever order and with whatever signs between? An id alone may be somebody else's."""
        return bool(wanted := _letters(text)) and wanted in (_letters(self.name), _letters(self.key))


def slug(key: str) -> str:
    """A file name for a learner: safe on every system whatever the learner calls himself, and no two are the same."""
    plain = re.sub(r"[^a-z0-9]+", "-", key.lower())[:30].strip("-")
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{plain}-{digest}".strip("-")


def _letters(text: str) -> list[str]:
    return sorted(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalpha())


@dataclass(frozen=True)
class Mark:
    """The answer that counts for a learner and an exercise. `points` is None until it is judged."""

    learner: str
    exercise: str
    answer: int
    attempt: int
    file: str
    points: int | None
    of: int | None
    sha256: str
    handed_in: str
    late: bool
    note: str

    @property
    def notebook(self) -> bool:
        """Was it handed in as a notebook?"""
        return ".ipynb" in self.file.casefold()

    @property
    def level(self) -> str:
        """How much of it passes, in five steps."""
        return level(self.points or 0, self.of or 1)


def level(points: int, of: int) -> str:
    """How much that is, in five steps."""
    return next(name for least, name in LEVELS if points / of >= least)


class Rows:
    """The last run as it stands. Of several attempts at an exercise one counts: best, last or first."""

    def __init__(self, store: Store, attempt: str = "") -> None:
        self.store, self.base = store, store.base
        self.attempt = attempt or store.run("attempt", "last")
        if self.attempt not in _ORDER:
            raise Trouble("damaged", place=store.file)
        self.base.execute("DROP TABLE IF EXISTS temp.chosen")
        self.base.execute(f"""
            CREATE TEMP TABLE chosen AS SELECT * FROM (
                SELECT id, learner, exercise, attempt, file, sha256, handed_in, late, note, passed, of,
                    row_number() OVER (PARTITION BY learner, exercise ORDER BY {_ORDER[self.attempt]}) AS rank
                FROM judged) WHERE rank = 1""")
        self.base.execute("CREATE UNIQUE INDEX temp.by_learner ON chosen (learner, exercise)")
        self.base.execute("CREATE INDEX temp.by_exercise ON chosen (exercise)")

    @cached_property
    def exercises(self) -> list[Counted]:
        """Those that count, in the order of the course."""
        rows = self.base.execute("SELECT name, module, edition, checks FROM exercises ORDER BY place")
        try:
            found = [(most, json.loads(checks)) for *most, checks in rows]
            return [Counted(*most, *map(tuple, (shown, hidden))) for most, (shown, hidden) in found]
        except (ValueError, TypeError, RecursionError) as error:
            raise Trouble("damaged", place=self.store.file) from error

    @property
    def seed(self) -> str:
        """What drew the inputs of the properties; empty for those of the course."""
        return self.store.run("seed")

    @cached_property
    def of(self) -> int:
        """The points that everything that counts gives together."""
        return sum(one.of for one in self.exercises)

    def count(self, what: str) -> int:
        """How many `learners`, or answers: `chosen`, those that count; `waiting`, the ones of them not judged yet."""
        table = {"learners": "learners", "chosen": "chosen", "waiting": "chosen WHERE passed IS NULL"}[what]
        return int(self.base.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def people(self) -> Iterator[Person]:
        """All learners, in order; also those without an answer that counts."""
        found = self.base.execute("SELECT key, name, number, email, ids FROM learners ORDER BY place")
        for key, name, number, email, ids in found:
            if not all(type(one) is str for one in (key, name, number, email)):
                raise Trouble("damaged", place=self.store.file)
            yield Person(key, name, number, email, self.store.parsed(ids, dict))

    def marks(self) -> Iterator[tuple[Person, dict[str, Mark]]]:
        """Each learner with their marks by exercise; an exercise without an answer has none."""
        for person in self.people():
            yield person, self.marks_of(person)

    def marks_of(self, person: Person) -> dict[str, Mark]:
        """The marks of one learner by exercise."""
        found = self.base.execute(f"SELECT {', '.join(_FIELDS)} FROM chosen WHERE learner = ?", (person.key,))
        highest = {one.name: one.of for one in self.exercises}
        marks = [_mark(row) for row in found]
        return {one.exercise: _at_most(one, highest.get(one.exercise, 0)) for one in marks}

    def verdicts(self, learner: str = "", exercise: str = "") -> Iterator[tuple[Mark, Verdict]]:
        """The verdicts that count, by learner and exercise in order; of one learner, of one exercise, or all."""
        wanted = {"c.learner = ?": learner, "c.exercise = ?": exercise}
        where = " AND ".join(["facts IS NOT NULL", *(clause for clause, value in wanted.items() if value)])
        found = self.base.execute(
            f"""SELECT {", ".join(f"c.{field}" for field in _FIELDS)}, j.facts
            FROM chosen c JOIN judged j ON j.id = c.id JOIN learners l ON l.key = c.learner
            JOIN exercises e ON e.name = c.exercise WHERE {where} ORDER BY l.place, e.place""",
            [value for value in wanted.values() if value],
        )
        for *mark, facts in found:
            try:
                verdict = Verdict.from_dict(json.loads(facts))
            except (ValueError, TypeError, KeyError) as error:
                raise Trouble("damaged", place=self.store.file) from error
            known = _mark(mark)
            yield known, in_cells(verdict, self.source(known.answer)) if known.notebook else verdict

    def source(self, answer: int) -> bytes:
        """What was judged."""
        return self.store.answer(answer)[1]

    def checks(self) -> Iterator[tuple[str, str, int, int, int]]:
        """Exercise, check, and how many of the answers that count pass, fail and error in it."""
        yield from self.base.execute(
            """SELECT c.exercise, json_extract(x.value, '$.name') AS label,
                sum(json_extract(x.value, '$.status') = 'pass'), sum(json_extract(x.value, '$.status') = 'fail'),
                sum(json_extract(x.value, '$.status') = 'error')
            FROM chosen c JOIN judged j ON j.id = c.id JOIN exercises e ON e.name = c.exercise,
                json_each(j.facts, '$.checks') x
            GROUP BY e.place, label ORDER BY e.place, min(x.key)"""
        )

    def points(self, exercise: str) -> dict[int, int]:
        """How many of the answers that count have so many points."""
        found = self.base.execute(
            "SELECT passed, count(*) FROM chosen WHERE exercise = ? AND passed IS NOT NULL GROUP BY 1", (exercise,)
        )
        return dict(found.fetchall())

    def protections(self) -> list[tuple[list[str], int]]:
        """What was on while the answers that count were judged, and for how many; the most frequent first."""
        rows = self.base.execute(
            """SELECT j.protections, count(*) FROM chosen c JOIN judged j ON j.id = c.id
            WHERE j.protections IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"""
        )
        return [(self.store.parsed(names, list), count) for names, count in rows]


def _at_most(mark: Mark, highest: int) -> Mark:  # whatever the file says
    return mark if mark.points is None else replace(mark, points=max(0, min(mark.points, highest)))


def _mark(row: Sequence[Any]) -> Mark:
    mark = Mark(*row)
    return replace(mark, late=bool(mark.late))
