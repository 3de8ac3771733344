"""Judges what lies in one learner's folder, on a machine of another system."""

import json
from dataclasses import dataclass
from pathlib import Path

from academy.bridge.verdict import Verdict
from academy.course.checks import HIDDEN, check_names
from academy.course.course import Course, Exercise
from academy.export.parcel import SETTINGS
from academy.grading.job import Job, begin, judge_job
from academy.intake import Learner
from academy.intake.picking import pick
from academy.intake.places import Place
from academy.intake.shelf import Shelf
from academy.intake.trees import from_folder
from academy.report.wording import Wording, protected, public_verdict
from academy.words.i18n import say


@dataclass(frozen=True)
class Check:
    """A check as a learner reads it: its points, 0 or 1, and what it asked, got and expected if it does not pass."""

    name: str
    points: int
    told: str


@dataclass(frozen=True)
class Judged:
    """`verdict` is None where no answer was found; `notes`: what could not be used; `walls`: what was on."""

    exercise: Exercise
    wording: Wording
    verdict: Verdict | None
    notes: list[str]
    walls: list[str]

    @property
    def checks(self) -> list[Check]:
        """All checks, hidden ones too."""
        if self.verdict is None:
            return [Check(name, 0, "") for name in (*check_names(self.exercise), *check_names(self.exercise, HIDDEN))]
        told = {one.name: self.wording.told(self.verdict, one) for one in self.verdict.checks if one.status != "pass"}
        return [Check(one.name, int(one.name not in told), told.get(one.name, "")) for one in self.verdict.checks]

    @property
    def points(self) -> int:
        return sum(one.points for one in self.checks)

    @property
    def lines(self) -> list[str]:
        """What a learner reads, without the step that comes next on a page."""
        lang = self.wording.lang
        if self.verdict is None:
            return [*self.notes, say(lang, "export", "no_answer", file=f"{self.exercise.name}.py")]
        said = [line for line in self.wording.lines(public_verdict(self.verdict)) if line.kind != "next"]
        labels = [self.wording.label(line.kind) for line in said]
        return [*self.notes, *(f"{a}: {b.text}" if a else b.text for a, b in zip(labels, said, strict=True))]

    @property
    def protected(self) -> str:
        """Which protections were on, for the teacher."""
        return protected([(self.walls, 1)], self.wording.lang)


def judge_folder(folder: Path, parcel: Path) -> Judged:
    """The verdict on the answer in `folder`; `parcel`: where the settings lie. Raises Trouble, BrokenCheck."""
    wanted = json.loads((parcel / SETTINGS).read_text(encoding="utf-8"))
    course, lang = Course.find(), wanted["lang"]
    exercise = course.exercise(wanted["exercise"])
    learner, tree = Learner(""), from_folder(folder)
    notes = [*tree.notes, *pick(Place([learner], tree.entries), course, Shelf())]
    walls, verdict = begin(require_sandbox=False), None
    if learner.answers:
        job = Job(1, str(exercise.folder), exercise.edition, learner.answers[-1].raw, wanted["seed"])
        verdict = Verdict.from_dict(judge_job(job))
    sentences = [note.alone(lang) for note in notes if note.key not in ("nothing", "only_others")]
    return Judged(exercise, Wording(course, lang), verdict, sentences, walls)
