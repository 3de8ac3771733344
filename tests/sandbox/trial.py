"""Lets hostile submissions loose on one worker and says what each of them did. Runs as a program of its own.

It reads names from its input and writes a line of JSON for each: the verdict's facts and what was found amiss.
"""

import contextlib
import json
import os
import sys
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import Any

from academy.bridge.limits import crowding
from academy.bridge.verdict import Verdict
from academy.course.checks import HIDDEN, check_names
from academy.course.course import Course, Exercise
from academy.sandbox import Worker
from academy.words.feedback import speak
from academy.words.i18n import LANGUAGES
from tests.sandbox.canary import Canary
from tests.sandbox.corpus import Submission, corpus
from tests.sandbox.watchman import Scales, Watchman, adopt_orphans

SEED = 47  # not the inputs of the course
DEADLINE = 0.3  # seconds of an answer's own time in one check
LONGEST = 15.0  # seconds until a verdict
CROWDED = 5.0  # these answers crowd the machine themselves: it must not wait longer and longer for them
LUCK = 4  # times in a row that nobody guesses well
SLOW = 1.5  # times what is usual
MEMORY = 1_900_000_000  # bytes: a confined process, and the one that reads its replies
LARGEST = 100_000  # bytes of a verdict
WITHOUT: dict[int, frozenset[str]] = {
    1: frozenset(),
    2: frozenset({"bubblewrap", "namespaces"}),
    3: frozenset({"bubblewrap", "namespaces", "landlock", "seccomp"}),
}
TURNERS = "\u202a\u202b\u202d\u202e\u2066\u2067"  # they show what follows in another order


class Trial:
    """One worker at one level, and what is watched around it."""

    def __init__(self, level: int) -> None:
        self.level, self.course = level, Course.find()
        self.secret = os.environ.get("SOM_HOSTILE_SECRET", "no secret")
        self.honest: dict[str, dict[str, Any]] = {}
        self.usual: dict[str, float] = {}  # seconds that it takes
        private = {Path.home(), Path(tempfile.gettempdir()), Path.cwd()}
        uids = frozenset({os.getuid()}) if os.environ.get("SOM_HOSTILE_USER") else frozenset()
        self.watchman = Watchman(private, self.course.folder.parent, uids)
        self.worker = Worker(deadline=DEADLINE, without=WITHOUT[level], patience=CROWDED)
        self.made_ready: set[str] = set()
        self.scales, self.weight = Scales(), 0

    def get_ready(self, exercise: Exercise) -> None:
        """Judge the honest answer, so that all processes that stay are there."""
        if exercise.name not in self.made_ready:
            for _ in range(2):
                start = time.monotonic()
                self.honest[exercise.name] = self.honestly(exercise)
                self.usual[exercise.name] = time.monotonic() - start
            self.made_ready.add(exercise.name)
            self.scales.most = 0
            time.sleep(0.5)
            self.weight = self.scales.most
            self.watchman.settle()

    def honestly(self, exercise: Exercise) -> dict[str, Any]:
        """The verdict on a wrong but honest answer, without its seconds."""
        return timeless(self.judge(exercise, exercise.answers("wrong")[0].source.encode()))

    def judge(self, exercise: Exercise, raw: bytes) -> Verdict:
        """As `academy grade` does it: with the hidden checks, and inputs that nobody has seen."""
        return self.worker.judge(exercise, raw, seed=SEED, hidden=True)

    def of(self, one: Submission) -> dict[str, Any]:
        """What happened with one hostile submission."""
        exercise = self.course.exercise(one.exercise)
        self.get_ready(exercise)
        start, amiss = time.monotonic(), []
        self.errors = os.fstat(2).st_size
        self.scales.most = 0
        facts: dict[str, Any] = {"name": one.name}
        try:
            verdict = self.judge(exercise, one.raw)
        except Exception as error:
            amiss.append(f"no verdict: {error!r}"[:200])
        else:
            facts["seconds"] = round(time.monotonic() - start, 2)
            if facts["seconds"] > LONGEST * crowding():
                amiss.append(f"a verdict took {facts['seconds']} s")
            amiss += self.judged(one, exercise, verdict)
            facts["passed"] = [check.name for check in verdict.checks if check.status == "pass"]
            facts["problem"], facts["mistakes"] = verdict.problem and verdict.problem.kind, verdict.mistakes
        if (more := self.scales.most - self.weight) > MEMORY:
            amiss.append(f"took {more >> 20} MB")
        amiss += self.watchman.new()
        if os.fstat(2).st_size > self.errors:
            amiss.append("wrote into the terminal of whoever grades")
        amiss += self.still_honest(exercise)
        if amiss:
            self.start_anew()
        return {**facts, "amiss": amiss}

    def judged(self, one: Submission, exercise: Exercise, verdict: Verdict) -> list[str]:
        """What is wrong with the verdict itself."""
        amiss = []
        passed = {check.name for check in verdict.checks if check.status == "pass"}
        lucky = set(one.luck)
        for _ in range(LUCK if lucky & passed else 0):
            again = self.judge(exercise, one.raw)
            lucky -= {check.name for check in again.checks if check.status != "pass"}
        if more := passed - one.earns - (set(one.luck) - lucky):
            amiss.append(f"passed {' '.join(sorted(more))}")
        if [check.name for check in verdict.checks] != [*check_names(exercise), *check_names(exercise, HIDDEN)]:
            amiss.append("not the checks of the exercise")
        try:
            raw = verdict.to_json().encode()
            if Verdict.from_dict(json.loads(raw)) != verdict:
                amiss.append("the verdict is another when it is read again")
            if len(raw) > LARGEST:
                amiss.append(f"a verdict of {len(raw)} bytes")
            if self.secret.encode() in raw:
                amiss.append("the secret is out")
            if any(b"som_hostile" in json.dumps(vars(one)).encode() for one in verdict.checks if one.hidden):
                amiss.append("a hidden check says what the answer wrote")
            for lang in LANGUAGES:
                text = "\n".join(line.text for line in speak(verdict, exercise.task(lang), lang))
                if strange := {f"U+{ord(sign):04X}" for sign in text if is_strange(sign)}:
                    amiss.append(f"shown: {' '.join(sorted(strange)[:5])}")
                    break
        except Exception as error:
            amiss.append(f"the verdict cannot be told: {error!r}"[:200])
        return amiss

    def still_honest(self, exercise: Exercise) -> list[str]:
        """Is the verdict on the honest answer the same? Asked again only if the machine was slow meanwhile."""
        found: list[str] = []
        for _ in range(3):
            start = time.monotonic()
            try:
                found = differences(self.honest[exercise.name], self.honestly(exercise))
            except Exception as error:
                return [f"the next one got no verdict: {error!r}"[:200]]
            if not found or time.monotonic() - start < SLOW * self.usual[exercise.name]:
                break
        return found

    def start_anew(self) -> None:
        """Nothing that was spoiled is used again."""
        with contextlib.suppress(Exception):
            self.worker.close()
        self.watchman.rest = 0
        self.watchman.new()
        self.made_ready.clear()
        self.worker = Worker(deadline=DEADLINE, without=WITHOUT[self.level], patience=CROWDED)

    def close(self) -> list[str]:
        """What outlives the worker."""
        self.worker.close()
        self.watchman.rest = 0
        return self.watchman.new()


def timeless(verdict: Verdict) -> dict[str, Any]:
    """A verdict without what differs between two runs."""
    facts = verdict.to_dict()
    facts.pop("seconds")
    for check in facts["checks"]:
        check.pop("seconds")
    return facts


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """In what two verdicts on the same answer differ."""
    checks = [
        f"{one['name']} {key}"
        for one, other in zip(before["checks"], after["checks"], strict=True)
        for key in one
        if one[key] != other[key]
    ]
    facts = [key for key in before if key != "checks" and before[key] != after[key]]
    return [f"the next verdict differs: {', '.join(facts + checks)}"[:200]] if facts + checks else []


def is_strange(sign: str) -> bool:
    """What no terminal or page should be sent: controls, halves of pairs, marks that turn the line round."""
    return sign != "\n" and (unicodedata.category(sign) in ("Cc", "Cs") or sign in TURNERS)


def main() -> None:
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")

    def tell(**facts: Any) -> None:
        told.write(json.dumps(facts) + "\n")
        told.flush()

    adopt_orphans()
    with Canary() if "--canary" in sys.argv else contextlib.nullcontext() as canary:
        trial = Trial(int(sys.argv[1]))
        tell(protections=trial.worker.protections.names)
        for line in sys.stdin:
            name = line.strip()
            tell(begins=name)
            facts = trial.of(corpus()[name])
            if canary and canary.heard:
                facts["amiss"].append("the canary heard it")
                canary.heard = 0
            tell(**facts)
        tell(outlived=trial.close())


if __name__ == "__main__":
    main()
