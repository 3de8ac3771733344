"""Writes what the page needs of each exercise: one JSON file {path below /course: text}.

    python -m steps.site.packs .build/web/course

A pack holds the task in every language, the checks, starter, solution and the book of mistakes; no wrong answer.
Beside it, in answers/, is what is asked for after the work: the other right answers, and each mistake with its lesson.
"""

import ast
import json
import re
import sys
import tomllib
from pathlib import Path

from academy.course.course import Course, Exercise
from academy.diagnosis.build_book import book_json, make_books
from academy.words.i18n import LANGUAGES

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


def answers(exercise: Exercise) -> str:
    """The JSON text of {"accepted": [{name, why, code}], "mistakes": [{name, lesson, code}]}; words by language."""
    tasks = {lang: exercise.task(lang).mistakes for lang in LANGUAGES}
    accepted = [
        {"name": path.stem, "why": whys(path), "code": _without_docstring(text)}
        for path in exercise.answers("accepted")
        for text in [path.read_text(encoding="utf-8")]
    ]
    mistakes = [
        {
            "name": name,
            "lesson": {lang: known[name].lesson for lang, known in tasks.items() if name in known},
            "code": _without_docstring(exercise.read(f"wrong/{name}.py")),
        }
        for name in exercise.task().mistakes
        if (exercise.folder / "wrong" / f"{name}.py").is_file()
    ]
    return json.dumps({"accepted": accepted, "mistakes": mistakes}, ensure_ascii=False, separators=(",", ":"))


def whys(accepted: Path) -> dict[str, str]:
    """What an accepted answer does differently, by language: its docstring, and its line in `why.ru.toml` beside it."""
    told = {"en": ast.get_docstring(ast.parse(accepted.read_text(encoding="utf-8"))) or ""}
    for lang in LANGUAGES:
        beside = accepted.with_name(f"why.{lang}.toml")
        words = tomllib.loads(beside.read_text("utf-8")) if beside.is_file() else {}
        if accepted.stem in words:
            told[lang] = words[accepted.stem]
    return told


def _without_docstring(text: str) -> str:
    return re.sub(r'\A""".*?"""\s*', "", text, flags=re.S)


def write_packs(folder: Path, course: Course | None = None) -> list[Path]:
    """Write the packs of all exercises that run in a browser, and remove those of exercises that are gone."""
    course = course or Course.find()
    (folder / "answers").mkdir(parents=True, exist_ok=True)
    written = []
    here = [exercise for exercise in course.exercises if "browser" in exercise.task().runs]
    make_books(here)
    for exercise in here:
        file = f"{exercise.name}.json"
        for path, text in ((folder / file, pack(course, exercise)), (folder / "answers" / file, answers(exercise))):
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
            written.append(path)
    for path in set(folder.rglob("*.json")) - set(written):
        path.unlink()
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m steps.site.packs FOLDER")
    write_packs(Path(sys.argv[1]))
