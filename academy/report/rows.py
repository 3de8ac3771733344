"""What the views read from grades.db: exercises, learners, marks, verdicts. One by one, so that memory stays flat."""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from academy.report.store import Store
from academy.report.trouble import Trouble
from academy.verdict import Verdict

ATTEMPTS = ("last", "first", "best")
_ORDER = {"last": "attempt DESC", "first": "attempt", "best": "passed IS NULL, passed DESC, attempt"}

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
    """A learner as the system that they handed in to knows them. `slug`: a file name of ours, the same in every run."""

    key: str
    name: str
    number: str
    email: str
    ids: dict[str, str]

    @cached_property
    def slug(self) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", self.key.lower())[:30].strip("-")
        digest = hashlib.sha256(self.key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        return f"{plain}-{digest}".strip("-")

    @property
    def label(self) -> str:
        return self.name or self.key


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


class Rows:
    """The last run as it stands. Of several attempts at an exercise one counts: best, last or first."""

    def __init__(self, store: Store, attempt: str = "") -> None:
        self.store, self.base = store, store.base
        self.attempt = attempt or store.run("attempt", "last")
        self.base.execute("DROP TABLE IF EXISTS temp.chosen")
        self.base.execute(f"""
            CREATE TEMP TABLE chosen AS SELECT * FROM (
                SELECT id, learner, exercise, attempt, file, sha256, handed_in, late, note, passed, of,
                    row_number() OVER (PARTITION BY learner, exercise ORDER BY {_ORDER[self.attempt]}) AS rank
                FROM judged) WHERE rank = 1""")
        self.base.execute("CREATE UNIQUE INDEX temp.by_learner ON chosen (learner, exercise)")

    @cached_property
    def exercises(self) -> list[Counted]:
        """Those that count, in the order of the course."""
        rows = self.base.execute("SELECT name, module, edition, checks FROM exercises ORDER BY place")
        return [Counted(*most, *map(tuple, json.loads(checks))) for *most, checks in rows]

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
        for key, name, number, email, ids in self._each("SELECT key, name, number, email, ids FROM learners", "place"):
            yield Person(key, name, number, email, json.loads(ids))

    def marks(self) -> Iterator[tuple[Person, dict[str, Mark]]]:
        """Each learner with their marks by exercise; an exercise without an answer has none."""
        for person in self.people():
            yield person, {mark.exercise: mark for mark in self._marks("WHERE learner = ?", person.key)}

    def verdicts(self, learner: str = "", exercise: str = "") -> Iterator[tuple[Mark, Verdict]]:
        """The verdicts that count, by learner and exercise in order; of one learner, of one exercise, or all."""
        where = "WHERE facts IS NOT NULL AND (?1 = '' OR c.learner = ?1) AND (?2 = '' OR c.exercise = ?2)"
        for *mark, facts in self._each(
            f"""SELECT {", ".join(f"c.{field}" for field in _FIELDS)}, j.facts
            FROM chosen c JOIN judged j ON j.id = c.id JOIN learners l ON l.key = c.learner
            JOIN exercises e ON e.name = c.exercise {where}""",
            "l.place, e.place",
            (learner, exercise),
        ):
            try:
                verdict = Verdict.from_dict(json.loads(facts))
            except (ValueError, TypeError, KeyError) as error:
                raise Trouble("damaged", place=self.store.file) from error
            yield _mark(mark), verdict

    def source(self, answer: int) -> bytes:
        """What was judged."""
        return self.store.answer(answer)[1]

    def checks(self) -> Iterator[tuple[str, str, int, int, int]]:
        """Exercise, check, and how many of the answers that count pass, fail and error in it."""
        yield from self._each(
            """SELECT c.exercise, json_extract(x.value, '$.name') AS name,
                sum(json_extract(x.value, '$.status') = 'pass'), sum(json_extract(x.value, '$.status') = 'fail'),
                sum(json_extract(x.value, '$.status') = 'error')
            FROM chosen c JOIN judged j ON j.id = c.id JOIN exercises e ON e.name = c.exercise,
                json_each(j.facts, '$.checks') x GROUP BY e.place, name""",
            "e.place, min(x.key)",
        )

    def protections(self) -> list[tuple[list[str], int]]:
        """What was on while the answers that count were judged, and for how many; the most frequent first."""
        rows = self.base.execute(
            """SELECT j.protections, count(*) FROM chosen c JOIN judged j ON j.id = c.id
            WHERE j.protections IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"""
        )
        return [(json.loads(names), count) for names, count in rows]

    def _marks(self, where: str, *values: Any) -> Iterator[Mark]:
        for row in self.base.execute(f"SELECT {', '.join(_FIELDS)} FROM chosen {where}", values):
            yield _mark(row)

    def _each(self, query: str, order: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        yield from self.base.execute(f"{query} ORDER BY {order}", values)


def _mark(row: Sequence[Any]) -> Mark:
    mark = Mark(*row)
    return replace(mark, late=bool(mark.late))
