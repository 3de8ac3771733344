"""Writes down who handed in what, before anything is judged."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from academy.course.checks import HIDDEN, check_names
from academy.course.course import Exercise
from academy.intake import Learner
from academy.report.store import Store, storable, tool_version


@dataclass(frozen=True)
class Register:
    """How many there are now; `others`: learners of earlier runs who are not among them. Their verdicts stay."""

    learners: int
    answers: int
    others: int


def register(store: Store, learners: Iterable[Learner], counted: list[Exercise], **facts: object) -> Register:
    """Replace the list of what is handed in by this one, all of it or nothing; `facts` are the run's."""
    base, answers, place = store.base, 0, 0
    wanted = {one.name for one in counted}
    with store.transaction():
        for table in ("exercises", "learners", "answers"):
            base.execute(f"DELETE FROM {table}")
        for place, one in enumerate(counted, 1):
            row = (one.name, place, one.module, one.edition, json.dumps([check_names(one), check_names(one, HIDDEN)]))
            base.execute("INSERT INTO exercises VALUES (?, ?, ?, ?, ?)", row)
        place = 0
        for place, learner in enumerate(learners, 1):
            key, *known = map(storable, (learner.key, learner.name, learner.number, learner.email))
            who = (key, place, *known, json.dumps(learner.ids))
            base.execute("INSERT INTO learners VALUES (?, ?, ?, ?, ?, ?)", who)
            for answer in learner.answers:
                if answer.exercise in wanted:
                    digest = hashlib.sha256(answer.raw).hexdigest()
                    base.execute("INSERT OR IGNORE INTO sources VALUES (?, ?)", (digest, answer.raw))
                    what = (key, answer.exercise, answer.attempt, storable(answer.file), digest)
                    base.execute(
                        "INSERT INTO answers VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (*what, answer.when, answer.late, answer.note),
                    )
                    answers += 1
        store.note(tool=tool_version(), **facts)
        others = base.execute(
            "SELECT count(DISTINCT learner) FROM verdicts WHERE learner NOT IN (SELECT key FROM learners)"
        ).fetchone()[0]
    return Register(place, answers, others)
