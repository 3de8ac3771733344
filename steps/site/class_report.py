"""The report on the invented class of tests/data/class30, as a page to look at: below .build/class, in each language.

It is what `academy grade` writes; the class is graded again only when its answers, its exercises or the judge changed.
"""

import hashlib
import html
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.fences.shared import words

CLASS = ROOT / "tests" / "data" / "class30"
PLACE = ROOT / ".build" / "class"
ADDRESS = Path("teach") / "class"  # in the site of each language
_ACADEMY = "from academy.cli.main import main; main()"


class NotGraded(Exception):
    """What the tool said."""


def write_class_report(place: Path = PLACE) -> None:
    """Write PLACE/LANG/index.html and a page for each learner. Raises NotGraded."""
    wanted, stamp = _digest(), place / ".made"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    report = place / "report"  # stays: what has not changed is not judged again
    place.mkdir(parents=True, exist_ok=True)
    _academy("grade", CLASS, "--report", report, "--lang", "en")
    for lang in LANGUAGES:
        if lang != "en":
            _academy("report", report, "--lang", lang)
        shutil.rmtree(place / lang, ignore_errors=True)
        shutil.copytree(report / "learners", place / lang / "learners")
        text = (report / "index.html").read_text(encoding="utf-8")
        (place / lang / "index.html").write_text(_with_way_back(text, lang), encoding="utf-8")
    stamp.write_text(wanted)


def _with_way_back(text: str, lang: str) -> str:
    back = html.escape(words(lang)["class_back"])
    return text.replace("<main>", f'<main>\n<p><a href="../">← {back}</a></p>', 1)


def _academy(*command: str | Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", _ACADEMY, *command],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise NotGraded(f"`academy {command[0]}` failed on tests/data/class30:\n{done.stdout}{done.stderr}")


def _digest() -> str:
    """Of everything that the report hangs on."""
    digest = hashlib.sha256("\0".join(words(lang)["class_back"] for lang in LANGUAGES).encode())
    for file in sorted(_sources()):
        digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    course = Course.find()
    named = {file.stem for file in CLASS.rglob("*") if file.is_file()} & {one.name for one in course.exercises}
    for folder in (CLASS, ROOT / "academy", *(course.exercise(name).folder for name in named)):
        for file in folder.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
    yield Path(__file__)
