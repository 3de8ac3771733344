"""The build hook of the wheel: puts the exercises and their books into the package."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = ("task*.md", "check*.py", "starter.py", "solution.py", "accepted/*.py", "wrong/*.py")
_BOOK = "import sys; from academy.course import Exercise; from academy.book import book_json; from pathlib import Path; "
_BOOK += "sys.stdout.write(book_json(Exercise(Path(sys.argv[1]))))"


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """An installed course needs no clone: `academy start` works in an empty folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        exercises = root / "exercises"
        into = {str(exercises / "course.toml"): "academy/_course/course.toml"}
        for folder in sorted(path.parent for path in exercises.glob("*/*/task.md")):
            place = f"academy/_course/{folder.parent.name}/{folder.name}"
            for pattern in FILES:
                for file in sorted(folder.glob(pattern)):
                    into[str(file)] = f"{place}/{file.relative_to(folder).as_posix()}"
            into[str(self._book(root, folder))] = f"{place}/book.json"
        build_data["force_include"].update(into)

    def _book(self, root: Path, folder: Path) -> Path:
        made = subprocess.run(
            [sys.executable, "-c", _BOOK, str(folder)],
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if made.returncode:
            last = made.stderr.strip().splitlines()[-1:]
            raise RuntimeError(f"The book of {folder.name} could not be made (pytest and hypothesis needed): {last}")
        json.loads(made.stdout)
        book = root / ".build" / "books" / f"{folder.name}.json"
        book.parent.mkdir(parents=True, exist_ok=True)
        book.write_text(made.stdout, encoding="utf-8")
        return book
