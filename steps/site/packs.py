"""Writes what the page needs of each exercise: one JSON file {path below /course: text}.

    python -m steps.site.packs .build/web/course

A pack holds the task in every language, the checks, starter, solution, the book of mistakes and their hints; no wrong
answer. Beside it, in answers/, is what is asked for after the work: the other right answers, and each mistake with its
lesson.
"""

import json
import re
import sys
from pathlib import Path

from academy.authoring.digests import without_digests
from academy.course.course import Course, Exercise
from academy.course.mistakes import only_hints
from academy.diagnosis.build_book import book_json, make_books
from academy.words.i18n import LANGUAGES

NAMES = "lists/names.json"  # of all exercises, in order: what a file of the work may hold
FILES = ("task*.md", "check*.py", "starter.py", "solution.py")


def pack(exercise: Exercise) -> str:
    """The JSON text of one exercise's pack; nothing in it grows with the course."""
    place, files = f"{exercise.module}/{exercise.name}", dict[str, str]()
    for pattern in FILES:
        for path in sorted(exercise.folder.glob(pattern)):
            files[f"{place}/{path.name}"] = without_digests(path.read_text(encoding="utf-8"))
    files[f"{place}/book.json"] = book_json(exercise)
    files[f"{place}/mistakes.toml"] = only_hints(exercise.folder)
    return json.dumps(files, ensure_ascii=False, separators=(",", ":"))


def answers(exercise: Exercise) -> str:
    """The JSON text of {"accepted": [{name, why, code}], "mistakes": [{name, title, lesson, code}]}, by language."""
    tasks = {lang: exercise.task(lang) for lang in LANGUAGES}
    accepted = [
        {
            "name": one.name,
            "why": {lang: task.accepted[one.name] for lang, task in tasks.items() if one.name in task.accepted},
            "code": one.source,
        }
        for one in exercise.answers("accepted")
    ]
    wrong = {one.name: one for one in exercise.answers("wrong")}
    mistakes = [
        {
            "name": name,
            "title": {lang: task.title_of(name) for lang, task in tasks.items() if name in task.mistakes},
            "lesson": {lang: task.mistakes[name].lesson for lang, task in tasks.items() if name in task.mistakes},
            "code": _without_docstring(wrong[name].source),
        }
        for name in exercise.task().mistakes
        if name in wrong
    ]
    return json.dumps({"accepted": accepted, "mistakes": mistakes}, ensure_ascii=False, separators=(",", ":"))


def _without_docstring(text: str) -> str:
    return re.sub(r'\A""".*?"""\s*', "", text, flags=re.S)


def write_packs(folder: Path, course: Course | None = None) -> list[Path]:
    """Write the packs of all exercises that run in a browser, and remove those of exercises that are gone."""
    course = course or Course.find()
    here = [exercise for exercise in course.exercises if "browser" in exercise.task().runs]
    make_books(here)
    texts = {folder / NAMES: json.dumps([exercise.name for exercise in course.exercises])}
    for exercise in here:
        file = f"{exercise.name}.json"
        texts |= {folder / file: pack(exercise), folder / "answers" / file: answers(exercise)}
    for path, text in texts.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in set(folder.rglob("*.json")) - set(texts):
        path.unlink()
    return list(texts)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m steps.site.packs FOLDER")
    write_packs(Path(sys.argv[1]))
