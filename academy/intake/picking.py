"""Finds the answers among one learner's files, and says of every other file why it is none."""

import contextlib
import tomllib
from pathlib import PurePosixPath

from academy.course.course import Course
from academy.intake import online_text
from academy.intake.attempts import Attempts, at_home
from academy.intake.handed_in import Answer, Note
from academy.intake.near import CODE, near_exercise, split_name
from academy.intake.places import Place, PlaceAnswers, give
from academy.intake.shelf import Shelf
from academy.intake.trees import Budget, Entry, UnusableFile, litter, nfc
from academy.intake.unpacking import opened, unpacked
from academy.intake.zips import LEARNER
from academy.learner.workspace import WHO
from academy.words.safe_text import safe_list, safe_text

NOTES = 6  # lines about one learner
PACKED = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
_WORDS = (".md", ".toml")  # the task as `academy start` puts it there, submission.toml


def look(place: Place, course: Course, accept_near: bool = False) -> PlaceAnswers:
    """Find the answers in a place; `accept_near`: a single file with nearly the right name is one."""
    looked = _Look(place, course, accept_near)
    with contextlib.ExitStack() as stack:
        try:
            answers = looked.answers(stack)
        except UnusableFile as error:
            looked.say(error)
            answers = []
    return PlaceAnswers(answers, looked.notes(bool(answers)), looked.who)


class _Look:
    """One look into one place."""

    def __init__(self, place: Place, course: Course, accept_near: bool) -> None:
        self.place, self.course, self.accept_near, self.budget = place, course, accept_near, Budget()
        self.names = {one.name.casefold(): one.name for one in course.exercises}
        self.said: list[Note] = []
        self.who: dict[str, str] = {}
        self.unwritten: UnusableFile | None = None
        self.files: list[Entry] = []
        self.tries = Attempts(place, course, self.budget, self.say)

    def say(self, error: UnusableFile) -> None:
        """Keep one line, once."""
        note = error.note(learner=self.place.key)
        if note not in self.said:
            self.said.append(note)

    def notes(self, any_answer: bool) -> list[Note]:
        """What was said, and how much more there would be."""
        if self.tries.untouched:
            self.say(UnusableFile("untouched", names=", ".join(self.tries.untouched)))
        if self.unwritten and not any_answer:
            self.say(self.unwritten)
        elif not any_answer and not self.said:
            names = sorted({one.name for one in self.files})
            self.say(UnusableFile("only_others" if names else "nothing", files=safe_list(names, 40)))
        more = len(self.said) - NOTES
        if more < 2:
            return self.said
        return [*self.said[:NOTES], Note("more", {"learner": self.place.key, "count": more})]

    def answers(self, stack: contextlib.ExitStack) -> list[Answer]:
        """All that can be judged, in the order of the course and of the attempts."""
        archive = self.place.archive
        entries = opened(archive, stack, self.say) if archive else self.place.entries
        entries = [one for one in unpacked(entries, self.budget, self.say) if not litter(one.parts)]
        if len(entries) > LEARNER.files:
            raise UnusableFile("many_of_one", limit=LEARNER.files)
        self.files = entries
        groups: dict[str, list[Entry]] = {one.name: [] for one in self.course.exercises}
        others: list[Entry] = []
        for entry in entries:
            name = self._exercise(entry)
            if name in groups:
                groups[name].append(entry)
            elif name is None:
                others.append(entry)
        found = {name: self.tries.of(name, group) for name, group in groups.items()}
        others += [one for name, group in groups.items() if not found[name] for one in group]
        if self.accept_near:
            for name in [one for one in groups if not found[one] and one not in self.tries.refused]:
                found[name] = self.tries.nearly(name, others, self.names)
        answered = {name for name, attempts in found.items() if attempts}
        for entry in others:
            self._explain(entry, answered)
        return [answer for attempts in found.values() for answer in attempts]

    def _exercise(self, entry: Entry) -> str | None:
        """The exercise that a file is for; None if for none, empty if the file says something else of use."""
        if entry.name == WHO and self.place.speaks and at_home(entry):
            self._introduce(entry)
            return ""
        if entry.text:
            return self._typed(entry)
        path = PurePosixPath(nfc(entry.name))
        return self.names.get(path.stem.casefold()) if path.suffix.casefold() in CODE else None

    def _introduce(self, entry: Entry) -> None:
        """Take name and number from submission.toml; what cannot be read changes nothing."""
        with contextlib.suppress(ValueError, RecursionError, UnusableFile):
            who = tomllib.loads(entry.read(2_000, self.budget).decode("utf-8-sig"))
            self.who = {key: safe_text(nfc(str(who.get(key, "")))) for key in ("name", "number")}

    def _typed(self, entry: Entry) -> str:
        try:
            code = online_text.code_of(entry.read(online_text.SIZE, self.budget))
            names = online_text.exercises_in(code, self.course)
            if len(names) == 1:
                return names[0]
            if names:
                raise UnusableFile("text_of_many", names=", ".join(names))
            self.unwritten = UnusableFile("text_of_none")  # a remark beside a file needs no line
        except UnusableFile as error:
            self.say(error)
        return ""

    def _explain(self, entry: Entry, answered: set[str]) -> None:
        """Say why a file is no answer, if somebody may have meant it as one."""
        suffix = PurePosixPath(entry.name).suffix.casefold()
        kind, doubled = split_name(entry.name)[1:]
        code = kind in CODE
        if suffix in PACKED:
            self.say(UnusableFile("packed", file=safe_text(entry.name)))
            return
        near = near_exercise(entry.name, self.names)
        name = PurePosixPath(near).stem
        if entry.name in (f"{name}.py", f"{name}.ipynb") or suffix in _WORDS:
            return  # an answer that was refused, with a line of its own; or no answer at all
        if near and (name not in answered or (code and at_home(entry))):
            self.say(UnusableFile("unknown_near", file=safe_text(entry.name), near=near))
        elif code and not doubled and at_home(entry):
            self.say(UnusableFile("unknown", file=safe_text(entry.name)))


def pick(place: Place, course: Course, shelf: Shelf) -> list[Note]:
    """Give the learners of a place their answers; the notes say what was not usable."""
    found = look(place, course)
    give(place, found, shelf)
    return found.notes
