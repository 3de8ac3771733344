"""Reads the answers to one exercise: several attempts in their order, a notebook as a module, of two neither."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from academy.bridge.reading import SIZE
from academy.course.course import Course
from academy.intake import notebooks, online_text
from academy.intake.handed_in import Answer
from academy.intake.near import CODE, near_exercise, split_name
from academy.intake.places import Place
from academy.intake.programs import same_program
from academy.intake.trees import Budget, Entry, UnusableFile
from academy.intake.versions import in_order
from academy.words.safe_text import safe_list, safe_text

ALIKE = 8  # files for one exercise that are compared with each other
_TEXT = ("", ".txt")  # endings under which code may be kept by mistake


def at_home(entry: Entry) -> bool:
    """Beside nothing, or in work/: where a submission is looked for first."""
    return tuple(part.casefold() for part in entry.parts[:-1]) in ((), ("work",))


class Attempts:
    """The attempts of one learner. `refused`: exercises whose answers are of no use; `untouched`: still the starter."""

    def __init__(self, place: Place, course: Course, budget: Budget, say: Callable[[UnusableFile], None]) -> None:
        self.place, self.course, self.budget, self.say = place, course, budget, say
        self.timed = place.speaks and not place.archive
        self.refused: set[str] = set()
        self.untouched: list[str] = []

    def of(self, name: str, group: list[Entry]) -> list[Answer]:
        """The answers to one exercise, oldest first: those at home, or where there is none those deeper down."""
        exact = (f"{name}.py", f"{name}.ipynb")
        for row in ([one for one in group if at_home(one)], [one for one in group if not at_home(one)]):
            if any(one.text or one.name in exact for one in row):
                return self._tries(name, in_order(row, self.timed))
        return []

    def _tries(self, name: str, row: list[Entry]) -> list[Answer]:
        orders = sorted({(one.order, one.when) for one in row})
        tries = [self._one([e for e in row if (e.order, e.when) == order], name) for order in orders]
        return [replace(one, attempt=n) for n, one in enumerate(filter(None, tries), 1)]

    def nearly(self, name: str, others: list[Entry], names: dict[str, str]) -> list[Answer]:
        """The file with nearly the right name, if there is just one for each attempt."""
        near = [one for one in others if PurePosixPath(near_exercise(one.name, names)).stem == name]
        near = [one for one in near if split_name(one.name)[1] in (*CODE, *_TEXT)]
        row = [one for one in near if at_home(one)] or near
        row = in_order(row, self.timed)
        if len({(one.order, one.when) for one in row}) < len(row):
            self.say(UnusableFile("near_several", near=f"{name}.py", files=safe_list([one.name for one in row], 60)))
            others[:] = [one for one in others if one not in near]
            return []
        found = self._tries(name, row)
        if found:
            for one in row:
                self.say(UnusableFile("near_taken", file=safe_text(one.name), near=near_exercise(one.name, names)))
            others[:] = [one for one in others if one not in near]
        return found

    def _one(self, entries: list[Entry], name: str) -> Answer | None:
        """The one answer of an attempt; of two different ones neither is taken."""
        read = [(entry, *pair) for entry in entries[:ALIKE] if (pair := self._read(entry, name))]
        if len(entries) > ALIKE or any(not same_program(read[0][1], raw) for _, raw, _ in read[1:]):
            files = sorted({"/".join(entry.parts) for entry in entries})
            self.say(UnusableFile("two_answers", name=name, files=safe_list(files, 60)))
            self.refused.add(name)
            return None
        for entry, raw, note in read[:1]:
            if self.place.cloned and same_program(raw, self.course.exercise(name).read("starter.py").encode()):
                self.untouched.append(name)
                return None
            return Answer(name, safe_text(entry.place, 300), raw, entry.when, 1, note, entry.late)
        return None

    def _read(self, entry: Entry, name: str) -> tuple[bytes, str] | None:
        """What is judged, and the key of a sentence about it."""
        kind, doubled = split_name(entry.name)[1:]
        try:
            if entry.text:
                return online_text.code_of(entry.read(online_text.SIZE, self.budget)).encode(), "typed"
            if kind == ".ipynb":
                wanted = notebooks.wanted_names(self.course.exercise(name))
                module = notebooks.read_notebook(entry.read(notebooks.SIZE, self.budget), wanted)
                for skipped in module.skipped:
                    self.say(UnusableFile("cell_skipped", file=safe_text(entry.name), **skipped))
                return module.code, module.note
            raw = entry.read(SIZE, self.budget)
            page = doubled and raw.lstrip()[:1] == b"<"
            return (online_text.code_of(raw).encode(), "typed") if page else (raw, "")
        except UnusableFile as error:
            self.refused.add(name)
            self.say(UnusableFile(error.key, **{"file": safe_text(entry.name), **error.fields}))
            return None
