"""The build hook of the wheel: puts the exercises, and what the judge learned of their mistakes, into the package."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = ("task*.md", "check*.py", "starter.py", "solution.py", "accepted/*.py", "mistakes.toml", "wrong/*.py")
NEEDED = ("pytest", "hypothesis")
BOOK = """
import sys
from pathlib import Path
from academy.diagnosis.build_book import book_json
from academy.course.course import Exercise
Path(sys.argv[2]).write_text(book_json(Exercise(Path(sys.argv[1]))), encoding="utf-8", newline="\\n")
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
        for folder in sorted(path.parent for path in (root / "exercises").glob("*/*/task.md")):
            place = f"academy/_course/{folder.parent.name}/{folder.name}"
            for file in sorted(file for pattern in FILES for file in folder.glob(pattern)):
                into[str(file)] = f"{place}/{file.relative_to(folder).as_posix()}"
            into[str(self.book(root, folder))] = f"{place}/book.json"

    def book(self, root: Path, folder: Path) -> Path:
        """The file with the exercise's fingerprints, made by the judge in a process of its own."""
        file = root / ".build" / "books" / f"{folder.name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), *sys.path]), "PYTHONUTF8": "1"}
        made = subprocess.run([sys.executable, "-c", BOOK, folder, file], env=env, capture_output=True, text=True)
        if made.returncode:
            last = "".join(made.stderr.strip().splitlines()[-1:])
            self.app.abort(f"The judge could not read exercises/{folder.parent.name}/{folder.name}: {last}")
        return file
