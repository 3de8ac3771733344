"""Judges again what a file of completion says was solved: digests first, then every answer by today's exercise."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import typer

from academy.bridge.verdict import Verdict
from academy.course.course import Course, Exercise
from academy.errors import Trouble, UnknownName
from academy.grading.completion import Claim, Record, read_record
from academy.grading.job import Job, begin, judge_job
from academy.report.wording import protected, public_verdict
from academy.words.i18n import say
from academy.words.terminal import console

Judge = Callable[[Exercise, bytes], Verdict]
State = Literal["holds", "shown", "fails", "changed", "unknown"]


@dataclass(frozen=True)
class Finding:
    """What became of one claim. `shown`: only the checks that a learner sees pass; `changed`: its answer has another
    digest, so it was not judged; `today`: the version of the exercise now; `newer`: it is not the one solved."""

    claim: Claim
    state: State
    today: str = ""
    verdict: Verdict | None = None

    @property
    def newer(self) -> bool:
        return bool(self.today) and self.today != self.claim.version

    def said(self, lang: str) -> str:
        """One sentence, and a second one where the exercise has changed."""
        verdict = self.verdict
        counts = {"passed": verdict.passed, "of": len(verdict.checks)} if verdict else {}
        sentences = [say(lang, "verify", self.state, name=self.claim.name, **counts)]
        if self.newer and verdict:
            sentences.append(say(lang, "verify", "newer", version=self.claim.version, today=self.today))
        return " ".join(sentences)

    def facts(self) -> dict[str, Any]:
        """The same for a program; hidden checks tell no value."""
        claim = {"name": self.claim.name, "version": self.claim.version, "sha256": self.claim.sha256}
        verdict = public_verdict(self.verdict).to_dict() if self.verdict else None
        return {**claim, "state": self.state, "today": self.today, "newer": self.newer, "verdict": verdict}


def judging(require_sandbox: bool) -> tuple[Judge, list[str]]:
    """How answers are judged on this machine, and the protections that are on, as for a class. Raises Trouble.

    A stranger's answer never shares a process with what judges it: where none can be kept apart nothing is judged.
    """
    walls = begin(require_sandbox)
    if not walls:
        raise Trouble("none", "sandbox")

    def judge(exercise: Exercise, raw: bytes) -> Verdict:
        job = Job(0, str(exercise.folder.absolute()), exercise.edition, raw, require_sandbox=require_sandbox)
        return Verdict.from_dict(judge_job(job))

    return judge, walls


def findings(record: Record, course: Course, judge: Judge) -> Iterator[Finding]:
    """Each claim in turn. Raises Trouble and BrokenCheck, as grading does."""
    for claim in record.claims:
        try:
            exercise = course.exercise(claim.name)
        except UnknownName:
            yield Finding(claim, "unknown")
            continue
        if hashlib.sha256(claim.answer).hexdigest() != claim.sha256:
            yield Finding(claim, "changed", exercise.version)
            continue
        verdict = judge(exercise, claim.answer)
        state: State = "holds" if verdict.done else "shown" if verdict.shown_pass else "fails"
        yield Finding(claim, state, exercise.version, verdict)


def verify(file: Path, course: Course, lang: str, as_json: bool, require_sandbox: bool = False) -> bool:
    """Tell what holds; True if everything does. Raises Unusable, Trouble, BrokenCheck."""
    record = read_record(file)
    judge, walls = judging(require_sandbox)
    out = console()
    if not as_json:
        who = record.who or say(lang, "verify", "nobody")
        out.print(say(lang, "verify", "of", who=who, made=record.made or "—"), markup=False)
        out.print(protected([(walls, len(record.claims))], lang), markup=False)
    found = []
    for finding in findings(record, course, judge):
        found.append(finding)
        if not as_json:
            out.print(finding.said(lang), markup=False)
    held = sum(one.state == "holds" for one in found)
    if as_json:
        facts = {"name": record.who, "made": record.made, "protections": walls, "holds": held == len(found)}
        typer.echo(json.dumps({**facts, "exercises": [one.facts() for one in found]}, ensure_ascii=False))
    else:
        out.print(say(lang, "verify", "sum", held=held, of=len(found)), style="bold", markup=False)
    return held == len(found)
