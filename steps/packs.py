"""Writes what the page needs of each exercise: one JSON file {path below /course: text}.

    python -m steps.packs .build/web/course

A pack holds the task in every language, the checks, starter, solution and the book of mistakes; no wrong answer.
"""

import json
import sys
from pathlib import Path

from academy.book import book_json
from academy.course import Course, Exercise

FILES = ("task*.md", "check*.py", "starter.py", "solution.py")


def pack(course: Course, exercise: Exercise) -> str:
    """The JSON text of one exercise's pack."""
    place = f"{exercise.module}/{exercise.name}"
    files = {"course.toml": (course.folder / "course.toml").read_text(encoding="utf-8")}
    for pattern in FILES:
        for path in sorted(exercise.folder.glob(pattern)):
            files[f"{place}/{path.name}"] = path.read_text(encoding="utf-8")
    files[f"{place}/book.json"] = book_json(exercise)
    return json.dumps(files, ensure_ascii=False, separators=(",", ":"))


def write_packs(folder: Path, course: Course | None = None) -> list[Path]:
    """Write the packs of all exercises that run in a browser, and remove those of exercises that are gone."""
    course = course or Course.find()
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for exercise in course.exercises:
        if "browser" not in exercise.task().runs:
            continue
        path, text = folder / f"{exercise.name}.json", pack(course, exercise)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
        written.append(path)
    for path in set(folder.glob("*.json")) - set(written):
        path.unlink()
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m steps.packs FOLDER")
    write_packs(Path(sys.argv[1]))
