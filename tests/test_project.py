"""A project runs the exercises of a module together; a learner's answer that fails is named and replaced."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course
from academy.errors import BrokenCheck, Trouble
from academy.project import playing
from academy.project.child import play_in_child
from academy.project.playing import play
from academy.project.project import Project, find_project, projects, spoken_step
from academy.words.i18n import OTHERS
from academy.words.numbers import in_words

DAY = """
from decimal import Decimal
from fingerprint import differing_bits, fingerprint

def day():
    yield {"at": "06:00", "title": "A fingerprint", "says": [("It begins {f}.", {"f": fingerprint("abc")[:4]})]}
    pairs = {"0, 255": (b"\\0", b"\\xff"), "0, 1": (b"\\0", b"\\1")}
    rows = [{"pair": name, "bits": differing_bits(*pair)} for name, pair in pairs.items()]
    yield {"at": "07:00", "title": "Bits", "columns": {"pair": "bytes", "bits": "bits"}, "rows": rows, "bar": "bits"}
    yield {"at": "24:00", "title": "Sums", "sums": [("The bits add up", sum(row["bits"] for row in rows) == 9)]}
"""
LOOP = "def fingerprint(data):\n    while True:\n        pass\n"
IN_C = "def fingerprint(data):\n    return sum(range(10**12))\n"
GONE = "import os\ndef fingerprint(data):\n    os._exit(0)\n"


@pytest.fixture
def town(root: Path, tmp_path: Path) -> Project:
    """A course with one exercise, and a project beside its pages."""
    shutil.copytree(root / "exercises" / "hashing" / "fingerprint", tmp_path / "exercises" / "hashing" / "fingerprint")
    course = '[[module]]\nname = "hashing"\nexercises = ["fingerprint"]\n'
    (tmp_path / "exercises" / "course.toml").write_text(course, encoding="utf-8")
    (tmp_path / "docs" / "hashing").mkdir(parents=True)
    (tmp_path / "docs" / "hashing" / "project.py").write_text(DAY, encoding="utf-8")
    words = '"It begins {f}." = "Начинается с {f}."\n"Bits" = "Биты"\n'
    (tmp_path / "docs" / "hashing" / "project.ru.toml").write_text(words, encoding="utf-8")
    return find_project(Course.find(tmp_path / "exercises"), "hashing")


@pytest.fixture
def right(town: Project) -> str:
    return town.exercises[0].read("solution.py")


def steps(told: list[tuple[str, Any]]) -> list[Any]:
    """The steps that count: those after the last replacement."""
    last = max((place for place, (kind, _) in enumerate(told) if kind == "replaced"), default=-1)
    return [one for kind, one in told[last + 1 :] if kind == "step"]


def test_a_day_without_answers_runs_on_the_reference_and_says_so(town: Project) -> None:
    told = list(play(town, {}, "en"))
    assert [one["at"] for one in steps(told)] == ["06:00", "07:00", "24:00"]
    assert steps(told)[0]["used"] == [{"name": "fingerprint", "own": False}]
    assert told[-1] == ("end", {"own": [], "reference": ["fingerprint"]})


def test_the_learners_own_answer_plays_and_the_step_says_whose_it_is(town: Project, right: str) -> None:
    own = right.replace("hexdigest()", 'hexdigest().replace("ba", "BA", 1)')
    told = list(play(town, {"fingerprint": own}, "en"))
    assert steps(told)[0]["says"] == ["It begins BA78."]
    assert steps(told)[0]["used"] == [{"name": "fingerprint", "own": True}]
    assert told[-1] == ("end", {"own": ["fingerprint"], "reference": []})


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("def fingerprint(data):\n    return 1 / 0\n", "raised"),
        ("x = (", "raised"),
        ("raise SystemExit", "raised"),
        (LOOP, "too_slow"),
        ("def fingerprint(data):\n    return 'aaaa'\n", "raised"),
    ],
)
def test_an_answer_that_fails_is_named_and_the_day_begins_again(town: Project, answer: str, why: str) -> None:
    told = list(play(town, {"fingerprint": answer}, "en"))
    [replaced] = [one for kind, one in told if kind == "replaced"]
    assert (replaced["name"], replaced["why"]) == ("fingerprint", why)
    assert len(steps(told)) == 3
    assert told[-1] == ("end", {"own": [], "reference": ["fingerprint"]})


def test_an_answer_with_which_the_project_itself_stops_is_replaced_too(town: Project) -> None:
    own = "def fingerprint(data):\n    return None\n\ndef differing_bits(a, b):\n    return 1\n"
    told = list(play(town, {"fingerprint": own}, "en"))
    assert [one["name"] for kind, one in told if kind == "replaced"] == ["fingerprint"]
    assert len(steps(told)) == 3


@pytest.mark.parametrize("answer", [IN_C, GONE])
def test_an_answer_that_takes_its_process_with_it_is_replaced(town: Project, answer: str) -> None:
    told = list(play_in_child(town, {"fingerprint": answer}, "en"))
    assert [one["name"] for kind, one in told if kind == "replaced"] == ["fingerprint"]
    assert len(steps(told)) == 3


def test_sums_that_do_not_hold_are_shown_and_not_hidden(town: Project) -> None:
    own = 'def fingerprint(data):\n    return "0" * 64\n\ndef differing_bits(a, b):\n    return 1\n'
    told = list(play(town, {"fingerprint": own}, "en"))
    assert steps(told)[-1]["sums"] == [["The bits add up", False]]


def test_a_project_speaks_the_language_and_draws_its_bars(town: Project) -> None:
    first, second, _ = steps(list(play(town, {}, "ru")))
    assert first["says"] == ["Начинается с ba78."]
    assert second["title"] == "Биты" and second["bar"] == {"column": 1, "parts": [1.0, 0.125]}


def test_a_fault_of_the_project_is_no_learners_fault(town: Project, right: str) -> None:
    town.file.write_text("import fingerprint\n\ndef day():\n    raise ValueError('no')\n    yield\n", encoding="utf-8")
    with pytest.raises(BrokenCheck, match="hashing stops: ValueError: no"):
        list(play(town, {"fingerprint": right}, "en"))


def test_a_module_without_a_project_gets_one_sentence(town: Project, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        find_project(Course.find(tmp_path / "exercises"), "mining")
    assert caught.value.fields == {"module": "mining", "known": "hashing"}


def test_the_command_runs_the_projects_of_the_course_with_work_that_passes(root: Path, tmp_path: Path) -> None:
    for module, one in projects(Course.find()).items():
        command = [sys.executable, "-m", "academy.cli", "run", module, "--json"]
        done = subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True
        )
        told = [json.loads(line) for line in done.stdout.splitlines()]
        assert told[-1] == ["end", {"own": [], "reference": [exercise.name for exercise in one.exercises]}], done.stderr
        assert all(holds for _, step in told[:-1] for _, holds in step["sums"])


def test_the_command_says_which_projects_there_are(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "academy.cli", "run", "nothing"]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True
    )
    assert done.returncode == 2 and "nothing" in done.stderr and "Traceback" not in done.stderr


def test_a_decimal_keeps_its_places() -> None:
    from decimal import Decimal

    assert in_words(Decimal("25833.30"), "en") == "25,833.30"
    assert in_words(Decimal("25833.30"), "ky") == "25\u00a0833,30"


@pytest.mark.parametrize("lang", OTHERS)
def test_all_that_a_project_says_is_said_in_every_language(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw: list[dict[str, Any]] = []
    monkeypatch.setattr(
        playing, "spoken_step", lambda step, words, lang: raw.append(step) or spoken_step(step, {}, "en")
    )
    for one in projects(Course.find()).values():
        raw.clear()
        list(play(one, {}, lang))
        said = {text for step in raw for text, _ in [*step.get("says", []), *step.get("sums", [])]}
        said |= {text for step in raw for text in [step["title"], *step.get("columns", {}).values()]}
        said |= {
            value for step in raw for row in step.get("rows", []) for value in row.values() if isinstance(value, str)
        }
        missing = {
            text
            for text in said - one.words(lang).keys()
            if re.search(r"[^\W\d_]", re.sub(r"^[0-9a-f]{8}…$", "", text))
        }
        assert not missing, f"Write into {one.file.stem}.{lang}.toml of {one.module}: {sorted(missing)}"
