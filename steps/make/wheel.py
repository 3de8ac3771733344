"""The build hook of the wheel: puts the exercises, and what the judge learned of their mistakes, into the package."""

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = ("task*.md", "check*.py", "starter.py", "solution.py", "accepted/*.py", "mistakes.toml", "wrong/*.py")
PROJECTS = ("*/project.py", "*/project.*.toml")
NEEDED = ("pytest", "hypothesis")
BOOKS = """
import sys
from pathlib import Path
from academy.course.course import Exercise
from academy.diagnosis.build_book import book_json, make_books
exercises = [Exercise(Path(folder)) for folder in sys.argv[2:]]
make_books(exercises, lambda name, done, of: print(f"book of mistakes {done} of {of}: {name}", flush=True))
for one in exercises:
    Path(sys.argv[1], f"{one.name}.json").write_text(book_json(one), encoding="utf-8", newline="\\n")
"""


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """An installed course needs no clone: `academy start` works in an empty folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it writes the wheel; an editable install reads exercises/ itself."""
        if version == "editable":
            return
        if missing := [name for name in NEEDED if not importlib.util.find_spec(name)]:
            self.app.abort(
                f"To build the wheel, install {' and '.join(missing)} first: the judge runs the exercises then."
            )
        root, into = Path(self.root), build_data["force_include"]
        into[str(root / "exercises" / "course.toml")] = "academy/_course/course.toml"
        folders = sorted(path.parent for path in (root / "exercises").glob("*/*/task.md"))
        books = self.books(root, folders)
        for folder in folders:
            place = f"academy/_course/{folder.parent.name}/{folder.name}"
            for file in sorted(file for pattern in FILES for file in folder.glob(pattern)):
                into[str(file)] = f"{place}/{file.relative_to(folder).as_posix()}"
            into[str(books / f"{folder.name}.json")] = f"{place}/book.json"
        for file in sorted(file for pattern in PROJECTS for file in (root / "docs").glob(pattern)):
            into[str(file)] = f"academy/_course/{file.parent.name}/{file.name}"

    def books(self, root: Path, folders: list[Path]) -> Path:
        """The folder with all books, made side by side in a process of its own and kept in the user's cache.

        `pip install -v .` shows how far it is.
        """
        place = root / ".build" / "books"
        place.mkdir(parents=True, exist_ok=True)
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), *sys.path]), "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", BOOKS, str(place), *map(str, folders)]
        with tempfile.TemporaryFile("w+", encoding="utf-8") as faults:
            maker = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=faults, encoding="utf-8")
            for line in maker.stdout or ():
                self.app.display_info(line.rstrip())
            if maker.wait():
                faults.seek(0)
                last = "".join(faults.read().strip().splitlines()[-1:])
                self.app.abort(f"The judge could not read the exercises: {last}")
        return place
