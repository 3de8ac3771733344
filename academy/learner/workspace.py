"""The learner's own folder: answers, hints already opened, what was done; and the zip that is handed in."""

import difflib
import hashlib
import json
import tomllib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from academy.course.course import Course, Exercise
from academy.course.task import Task
from academy.files import write_beside, write_bytes, write_text

STATE, WHO = ".academy.json", "submission.toml"


class NoAnswer(Exception):
    """There is no file for this exercise; `near` is a file that looks like it."""

    def __init__(self, file: str, near: str) -> None:
        super().__init__(file)
        self.file, self.near = file, near


@dataclass
class Workspace:
    """`folder` holds a file for each exercise; `hints`: opened, by exercise and check; `done`: hash of what passed."""

    folder: Path
    hints: dict[str, dict[str, int]] = field(default_factory=dict)
    done: dict[str, str] = field(default_factory=dict)

    @classmethod
    def here(cls, folder: Path | None = None) -> "Workspace":
        """The work/ of the current folder, or the current folder if it is called work."""
        place = folder or Path.cwd()
        place = place if place.name == "work" else place / "work"
        try:
            raw = json.loads((place / STATE).read_text(encoding="utf-8"))
            return cls(place, dict(raw["hints"]), dict(raw["done"]))
        except (OSError, ValueError, KeyError, TypeError):  # none yet, or damaged: only hints are lost
            return cls(place)

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.py"

    def label(self, name: str) -> str:
        """The file as the learner reads it."""
        return f"work/{name}.py"

    def start(self, exercise: Exercise, task: Task) -> bool:
        """Put the starter and the task into work/; False if an answer is there already, which is never touched."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_text(self.folder / f"{exercise.name}.md", f"# {task.title}\n\n{task.whole}\n")
        if self.file(exercise.name).exists():
            return False
        write_bytes(self.file(exercise.name), (exercise.folder / "starter.py").read_bytes())
        return True

    def read(self, name: str) -> bytes:
        """The answer. Raises NoAnswer with a file that looks like it."""
        try:
            return self.file(name).read_bytes()
        except OSError:
            others = {path.name: path.name for path in self.folder.glob("*") if path.suffix in (".py", ".txt", "")}
            near = difflib.get_close_matches(f"{name}.py", others, 1, 0.6)
            raise NoAnswer(self.label(name), f"work/{near[0]}" if near else "") from None

    def state(self, name: str) -> str:
        """`done` if this very file passed, else `open`, else `new`."""
        if not self.file(name).is_file():
            return "new"
        return "done" if self.done.get(name) == _digest(self.file(name).read_bytes()) else "open"

    def current(self, course: Course) -> Exercise | None:
        """The first exercise, in the order of the course, that is not done."""
        return next((one for one in course.exercises if self.state(one.name) != "done"), None)

    def begun(self, course: Course) -> list[Exercise]:
        """The exercises that were started and are not done."""
        return [one for one in course.exercises if self.state(one.name) == "open"]

    def remember(self, name: str, raw: bytes, passed: bool) -> None:
        """Keep what passed."""
        if passed:
            self.done[name] = _digest(raw)
            self._keep()

    def open_hint(self, name: str, check: str, wanted: int, of: int) -> int:
        """The number of the hint to show: one more than before, at least the one that a lesson points at."""
        opened = self.hints.setdefault(name, {})
        opened[check] = min(max(opened.get(check, 0) + 1, wanted), of)
        self._keep()
        return opened[check]

    def who(self) -> dict[str, str] | None:
        """Name and number as given before."""
        try:
            raw = tomllib.loads((self.folder / WHO).read_text(encoding="utf-8"))
            return {"name": str(raw["name"]), "number": str(raw["number"])}
        except (OSError, ValueError, KeyError):
            return None

    def pack(self, course: Course, name: str, number: str) -> tuple[Path, list[str]]:
        """One zip of all answers, beside work/; returns it with the names of its exercises."""
        known = f"name = {json.dumps(name, ensure_ascii=False)}\nnumber = {json.dumps(number, ensure_ascii=False)}\n"
        write_text(self.folder / WHO, known)
        names = [one.name for one in course.exercises if self.file(one.name).is_file()]
        safe = "".join(letter if letter.isalnum() else "-" for letter in number).strip("-") or "answers"
        target = self.folder.parent / f"submission-{safe}.zip"
        with (
            write_beside(target, "wb") as stream,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive,
        ):  # a zip knows no dates before 1980: they become that year
            for file in [WHO, *(f"{one}.py" for one in names)]:
                archive.write(self.folder / file, file)
        return target, names

    def _keep(self) -> None:
        text = json.dumps({"hints": self.hints, "done": self.done}, indent=1)
        write_text(self.folder / STATE, text)


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:16]
