"""The command line as its users meet it: real processes, an empty folder, three languages."""

import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.words.i18n import LANGUAGES

COURSE = Course.find()
EXERCISE = COURSE.exercise("tree_head")
ROOT = Path(__file__).parent.parent


def academy(folder: Path, *words: str, lang: str = "en", **more: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "LANG": f"{lang}_KG.UTF-8", "LC_ALL": "", "COLUMNS": "100", "PYTHONPATH": str(ROOT), **more}
    command = [sys.executable, "-m", "academy.cli", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120)


def put(folder: Path, answer: str, name: str = "tree_head") -> None:
    (folder / "work").mkdir(exist_ok=True)
    shutil.copyfile(COURSE.exercise(name).folder / answer, folder / "work" / f"{name}.py")


def test_a_learner_goes_from_the_starter_to_all_passed(tmp_path: Path) -> None:
    assert f"Next: academy start {COURSE.exercises[0].name}" in academy(tmp_path).stdout
    assert academy(tmp_path, "start", "tree_head").returncode == 0
    assert (tmp_path / "work" / "tree_head.py").read_text() == EXERCISE.read("starter.py")
    first = academy(tmp_path, "check")
    assert first.returncode == 1
    assert "is not written yet" in first.stdout.splitlines()[0]
    put(tmp_path, "wrong/duplicates_last.py")
    wrong = academy(tmp_path, "check", "tree_head")
    assert wrong.returncode == 1
    assert EXERCISE.task().title_of("duplicates_last") in wrong.stdout.splitlines()[0]
    assert len(wrong.stdout.splitlines()) <= 16
    put(tmp_path, "solution.py")
    right = academy(tmp_path, "check", "work/tree_head.py")
    assert right.returncode == 0, right.stdout + right.stderr
    assert "done" in next(line for line in academy(tmp_path).stdout.splitlines() if " tree_head" in line)


def test_start_never_touches_an_answer(tmp_path: Path) -> None:
    put(tmp_path, "solution.py")
    assert "stays as it is" in academy(tmp_path, "start", "tree_head").stdout
    assert (tmp_path / "work" / "tree_head.py").read_text() == EXERCISE.read("solution.py")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_check_speaks_the_language_of_the_system_or_the_one_asked_for(tmp_path: Path, lang: str) -> None:
    put(tmp_path, "wrong/duplicates_last.py")
    lesson = EXERCISE.task(lang).mistakes["duplicates_last"].lesson
    for said in (academy(tmp_path, "check", lang=lang), academy(tmp_path, "check", "--lang", lang)):
        assert " ".join(lesson.split()[:6]) in " ".join(said.stdout.split())


def test_hints_open_one_by_one_and_begin_with_the_one_the_lesson_points_at(tmp_path: Path) -> None:
    put(tmp_path, "wrong/duplicates_last.py")
    mistake = EXERCISE.task().mistakes["duplicates_last"]
    hints = EXERCISE.task().checks[mistake.check].hints
    first = academy(tmp_path, "hint")
    assert " ".join(hints[mistake.hint - 1].split()[:4]) in " ".join(first.stdout.split())
    for _ in hints:
        last = academy(tmp_path, "hint")
    assert "last hint" in last.stdout


def test_json_holds_the_facts_and_the_words(tmp_path: Path) -> None:
    put(tmp_path, "wrong/duplicates_last.py")
    told = json.loads(academy(tmp_path, "check", "--json").stdout)
    assert told["mistakes"] == ["duplicates_last"]
    assert told["lines"][0]["kind"] == "mistake"
    states = json.loads(academy(tmp_path, "--json").stdout)
    assert states["exercises"]["tree_head"] == "open"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["start", "tree_hed"], "There is no exercise tree_hed. Did you mean tree_head?"),
        (["check", "tree_head"], "work/tree_head.py is not there. Did you mean work/treehead.py?"),
        (["check", "waterfall"], "work/waterfall.py is not there. To begin: academy start waterfall"),
        (["grade", "nowhere"], "nowhere is not there."),
        (["grade", "work"], "No answers found in work."),
        (["new", "Bad Name"], "`Bad Name` cannot be a name."),
        (["new", "hashing/tree_head"], "exercises/hashing/tree_head is there already."),
        (["chek"], "No such command 'chek'"),
        (["check", "--lagn", "ky"], "No such option: --lagn"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_code_2(tmp_path: Path, words: list[str], sentence: str) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "treehead.py").write_text("x = 1\n")
    called = academy(tmp_path, *words)
    assert called.returncode == 2, called.stdout + called.stderr
    assert sentence in " ".join(called.stderr.split())
    assert "Traceback" not in called.stderr


def test_watch_judges_whenever_the_file_is_saved(tmp_path: Path) -> None:
    put(tmp_path, "wrong/duplicates_last.py")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "en"}
    command = [sys.executable, "-m", "academy.cli", "watch", "tree_head", "--json"]
    watcher = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert watcher.stdout
    try:
        assert json.loads(watcher.stdout.readline())["mistakes"] == ["duplicates_last"]
        time.sleep(0.5)
        new = tmp_path / "work" / "tree_head.tmp"
        new.write_text(EXERCISE.read("solution.py"))
        new.replace(tmp_path / "work" / "tree_head.py")  # as many editors save
        checks = json.loads(watcher.stdout.readline())["checks"]
        assert {one["status"] for one in checks} == {"pass"}
    finally:
        watcher.kill()
        watcher.wait()
        watcher.stdout.close()


def test_submit_packs_the_answers_and_asks_who_only_once(tmp_path: Path) -> None:
    put(tmp_path, "solution.py")
    put(tmp_path, "solution.py", "commit")
    first = academy(tmp_path, "submit", "--name", "Айгүл Үсөнова", "--number", "ФК-23/7")
    assert first.returncode == 0, first.stderr
    archive = tmp_path / "submission-ФК-23-7.zip"
    assert archive.name in first.stdout
    with zipfile.ZipFile(archive) as packed:
        assert sorted(packed.namelist()) == ["commit.py", "submission.toml", "tree_head.py"]
    assert academy(tmp_path, "submit").returncode == 0


BLOCKED = """
import importlib.abc, os, sys
class Block(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in ("resource", "fcntl"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
for name in ("resource", "fcntl"):
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Block())
def no_fork(*_):
    raise AttributeError("fork")
os.fork = os.forkpty = no_fork
"""


def test_the_learners_verbs_need_no_fork_resource_or_fcntl(tmp_path: Path) -> None:
    """As on Windows: sitecustomize takes them away in every process, the children too."""
    (tmp_path / "block").mkdir()
    (tmp_path / "block" / "sitecustomize.py").write_text(BLOCKED)
    path = os.pathsep.join([str(tmp_path / "block"), str(ROOT)])
    probe = [sys.executable, "-c", "import resource"]
    assert subprocess.run(probe, env={**os.environ, "PYTHONPATH": path}, capture_output=True).returncode == 1
    assert academy(tmp_path, "start", "tree_head", PYTHONPATH=path).returncode == 0
    put(tmp_path, "wrong/duplicates_last.py")
    said = academy(tmp_path, "check", PYTHONPATH=path)
    assert EXERCISE.task().title_of("duplicates_last") in said.stdout, said.stderr
    assert academy(tmp_path, "hint", PYTHONPATH=path).returncode == 0
    put(tmp_path, "solution.py")
    assert academy(tmp_path, "check", "tree_head", PYTHONPATH=path).returncode == 0
    assert academy(tmp_path, "submit", "--name", "A", "--number", "1", PYTHONPATH=path).returncode == 0


def test_new_writes_a_folder_whose_laws_lead_to_a_finished_exercise(tmp_path: Path) -> None:
    from academy.authoring.laws import LAWS
    from academy.authoring.new_exercise import add_to_course, write_new
    from academy.course.course import Exercise

    (tmp_path / "exercises").mkdir()
    shutil.copy(COURSE.folder / "course.toml", tmp_path / "exercises")
    folder = tmp_path / write_new(tmp_path, "hashing/receipt", "en")
    text = (tmp_path / "exercises" / "course.toml").read_text()
    assert '"deanonymise", "receipt"]' in text
    assert '[[module]]\nname = "mining"\nexercises = ["farm"]' in add_to_course(text, "mining", "farm")
    said = [sentence for law in LAWS for sentence in law(Exercise(folder), [])]
    for file in ("accepted/", "solution.py", "mistakes.toml", "check.py"):
        assert any(f"`receipt/{file}" in sentence for sentence in said), (file, said)
    assert not any("Traceback" in sentence for sentence in said)
