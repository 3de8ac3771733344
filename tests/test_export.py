"""What is exported for another system runs there: unpacked, set up without a network, and asked for a verdict."""

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from academy.words.i18n import LANGUAGES
from tests.report.small import ADDS_TWO, RIGHT, SECRET, bytes_in, called, refused, small_course

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these systems run Linux")

TOP = {"output", "output_format", "test_output_format", "execution_time", "extra_data", "tests", "score"}
TEST = {"name", "number", "score", "max_score", "status", "output"}
CLASSROOM = {
    "CLASSROOM": "bc-2026",
    "ASSIGNMENT": "double",
    "ASSIGNMENT_TYPE": "group",
    "OWNER": "aigul",
    "SUBMISSION_TAG": "submit/2026-11-20T10-00-00Z-a1b2c3d",
    "COMMIT_URL": "commit",
    "RELEASE_URL": "release",
    "REVIEW_URL": "review",
}
RESULT = {"schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release", "review"}
RESULT |= {"datetime", "score", "max-score", "tests"}
STRANGER = "import pathlib\nfor name in ('pip', 'venv', 'academy'):\n    raise SystemExit(7)\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that other users may read, as those of a real machine: the judge gives up root's rights."""
    folder = tmp_path_factory.mktemp("export")
    for one in (folder, *folder.parents[:2]):
        one.chmod(one.stat().st_mode | 0o055)
    return folder


@pytest.fixture(scope="module")
def course(place: Path) -> Path:
    return small_course(place / "course")


@pytest.fixture(scope="module")
def machine(place: Path) -> dict[str, str]:
    """The environment of a clean machine: no network, and the dependencies of the lock there already."""
    home, programs = place / "academy", place / "programs"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    packages = next(home.glob("lib/python*/site-packages"))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    programs.mkdir()
    python = f'exec {sys.executable} "$@"'
    for name, does in (("python", python), ("python3", python), ("apt-get", f'echo "$@" >> {place}/asked')):
        (programs / name).write_text(f"#!/bin/sh\n{does}\n")
        (programs / name).chmod(0o755)
    for name in ("bash", "chmod", "env", "sh"):
        (programs / name).symlink_to(shutil.which(name) or name)
    nowhere = {
        "PIP_NO_INDEX": "1",
        "PIP_NO_COMPILE": "1",
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }
    return {"PATH": str(programs), "ACADEMY_HOME": str(home), "HOME": str(place), "LANG": "C.UTF-8", **nowhere}


def fresh(machine: dict[str, str]) -> None:
    """A machine on which this exercise was never judged before."""
    for one in Path(machine["ACADEMY_HOME"]).glob("lib/python*/site-packages/*academy*"):
        shutil.rmtree(one)


def run(command: list[str | Path], folder: Path, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [str(word) for word in command], cwd=folder, env=env, capture_output=True, text=True, timeout=120
    )


# Gradescope


@pytest.fixture(scope="module")
def autograder(place: Path, course: Path, machine: dict[str, str]) -> Path:
    """The folder /autograder of Gradescope's machine after setup.sh."""
    done = called("export", "gradescope", "double", "--out", place / "a.zip", "--exercises", course, "--seed", "5")
    assert done.exit_code == 0 and "a.zip is ready" in done.output
    root = place / "autograder"
    with zipfile.ZipFile(place / "a.zip") as packed:
        packed.extractall(root / "source")
    shutil.copy(root / "source" / "run_autograder", root)
    (root / "run_autograder").chmod(0o755)
    (root / "results").mkdir()
    set_up = run(["bash", root / "source" / "setup.sh"], root, {**machine, "AUTOGRADER": str(root)})
    assert set_up.returncode == 0, set_up.stdout + set_up.stderr
    return root


def results(root: Path, machine: dict[str, str], **files: str) -> dict[str, Any]:
    """What Gradescope would read after these files were handed in."""
    shutil.rmtree(root / "submission", ignore_errors=True)
    (root / "submission").mkdir()
    for name, text in files.items():
        (root / "submission" / f"{name}.py").write_text(text)
    (root / "results" / "results.json").unlink(missing_ok=True)
    env = {**machine, "AUTOGRADER": str(root), "PATH": os.environ["PATH"]}
    done = run([root / "run_autograder"], root, env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(("Sandbox: ", "No sandbox: ")), "the teacher reads which walls stood"
    found: dict[str, Any] = json.loads((root / "results" / "results.json").read_text("utf-8"))
    assert found.keys() <= TOP and all(one.keys() <= TEST for one in found["tests"])
    return found


def test_the_zip_has_what_gradescope_looks_for_at_its_root(place: Path, autograder: Path) -> None:
    with zipfile.ZipFile(place / "a.zip") as packed:
        rights = {one.filename: one.external_attr >> 16 for one in packed.infolist()}
        scripts = [packed.read(name) for name in ("setup.sh", "run_autograder")]
    assert {name for name, right in rights.items() if right & stat.S_IXUSR} == {"setup.sh", "run_autograder"}
    assert all(script.startswith(b"#!/") and b"\r" not in script for script in scripts)
    assert not [name for name in rights if "/" in name]


def test_gradescope_reads_a_point_for_each_check_of_a_right_answer(autograder: Path, machine: dict[str, str]) -> None:
    found = results(autograder, machine, double=RIGHT)
    assert [(one["score"], one["max_score"], one["status"]) for one in found["tests"]] == [(1, 1, "passed")] * 3
    assert found["extra_data"]["seed"] == 5


def test_gradescope_reads_the_mistake_of_a_wrong_answer_and_no_hidden_value(
    autograder: Path, machine: dict[str, str]
) -> None:
    found = results(autograder, machine, double=ADDS_TWO)
    assert [one["score"] for one in found["tests"]] == [1, 0, 0]
    assert found["output"].startswith("Mistake: adds_two")
    assert "Next" not in found["output"], "there is no button to press"
    assert "1002" in found["tests"][1]["output"] and SECRET not in json.dumps(found)


def test_gradescope_reads_why_there_is_no_answer(autograder: Path, machine: dict[str, str]) -> None:
    found = results(autograder, machine, dubble=RIGHT)
    assert [one["score"] for one in found["tests"]] == [0, 0, 0]
    assert "Did the learner mean double.py?" in found["output"] and "No answer was found: double.py" in found["output"]


def test_an_answer_that_prints_and_ends_the_program_spoils_no_results(
    autograder: Path, machine: dict[str, str]
) -> None:
    forged = "import os\nprint('{\"score\": 9}', flush=True)\nos._exit(0)\n"
    found = results(autograder, machine, double=forged, pip=STRANGER, academy=STRANGER)
    assert [one["score"] for one in found["tests"]] == [0, 0, 0] and "score" not in found


def test_a_machine_without_walls_asks_for_them_and_goes_on(place: Path, autograder: Path) -> None:
    asked = (place / "asked").read_text()
    assert "update" in asked and "bubblewrap" in asked, "its PATH has no bwrap"


def test_a_machine_whose_python_is_too_old_is_told_so(place: Path, autograder: Path, machine: dict[str, str]) -> None:
    old = place / "old"
    old.mkdir()
    for name in ("bash", "sh", "env", "apt-get"):
        (old / name).symlink_to(place / "programs" / name)
    (old / "python3").write_text("#!/bin/sh\nexit 1\n")
    (old / "python3").chmod(0o755)
    env = {**machine, "AUTOGRADER": str(autograder), "PATH": str(old)}
    done = run(["/bin/bash", autograder / "source" / "setup.sh"], autograder, env)
    assert done.returncode == 1 and "Choose a base image with Python 3.11 or newer." in done.stdout


# GitHub


@pytest.fixture(scope="module")
def repository(place: Path, course: Path) -> Path:
    folder = place / "github"
    done = called("export", "github", "double", "--out", folder, "--exercises", course)
    assert done.exit_code == 0 and "README.md" in done.output
    return folder


def test_the_workflow_judges_what_was_pushed(repository: Path, tmp_path: Path, machine: dict[str, str]) -> None:
    checkout = shutil.copytree(repository / "template", tmp_path / "checkout")
    (checkout / "double.py").write_text(ADDS_TWO)
    for name in ("venv.py", "pip.py", "academy.py"):
        (checkout / name).write_text(STRANGER)
    flow = yaml.safe_load((checkout / ".github" / "workflows" / "check.yml").read_text())
    (job,) = flow["jobs"].values()
    outputs, summary = tmp_path / "outputs", tmp_path / "summary"
    fresh(machine)
    env = {**machine, **job["env"], "RUNNER_TEMP": str(Path(machine["ACADEMY_HOME"]).parent)}
    env |= {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTOR": "aigul"}
    steps = [step for step in job["steps"] if "run" in step and "if" not in step]
    said = [run(["bash", "-e", "-c", step["run"]], checkout, env) for step in steps]
    assert [one.returncode for one in said] == [0, 0], said
    assert "::notice title=Autograding complete::Points 1/2" in said[-1].stdout
    assert outputs.read_text() == "verdict=fail\n"
    assert "    Mistake: adds_two" in summary.read_text() and "✗ large" in summary.read_text()
    found = json.loads((checkout / "result.json").read_text())
    assert (found["owner"], found["score"], found["max-score"]) == ("aigul", 1, 2)


def test_what_the_workflow_uses_is_pinned(repository: Path) -> None:
    flow = yaml.safe_load((repository / "template" / ".github" / "workflows" / "check.yml").read_text())
    assert flow["permissions"] == {"contents": "read"}
    assert all("@v" in step["uses"] for job in flow["jobs"].values() for step in job["steps"] if "uses" in step)


def test_classroom_50_gets_whole_numbers_and_only_the_keys_it_knows(
    repository: Path, tmp_path: Path, machine: dict[str, str]
) -> None:
    fresh(machine)
    (tmp_path / "double.py").write_text(ADDS_TWO)
    (tmp_path / "subprocess.py").write_text(STRANGER)
    (tmp_path / ".result.json.part").symlink_to(tmp_path / "elsewhere")
    command: list[str | Path] = [sys.executable, repository / "classroom50" / "autograder" / "autograder.py"]
    done = run(command, tmp_path, {**machine, **CLASSROOM, "PATH": os.environ["PATH"]})
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads((tmp_path / "result.json").read_text())
    told = {key: found[key] for key in ("classroom", "assignment", "assignment_type", "owner", "submission")}
    assert [*told.values()] == [CLASSROOM[key] for key in [*CLASSROOM][:5]]
    assert (found["schema"], found["commit"], found["review"]) == ("classroom50/result/v1", "commit", "review")
    assert found.keys() == RESULT, "no key that its schema does not know"
    assert [(one["passed"], one["score"], one["max-score"]) for one in found["tests"]] == [
        (True, 1, 1),
        (False, 0, 1),
        (False, 0, 1),
    ]
    assert (found["score"], found["max-score"]) == (1, 3)
    assert "Mistake: adds_two" in (tmp_path / "release-body.md").read_text()
    assert SECRET not in json.dumps(found) and not (tmp_path / "elsewhere").exists()


def test_learners_get_the_task_the_starter_and_no_hidden_check(repository: Path) -> None:
    template = bytes_in(repository / "template")
    assert b"# Twice a number" in template["README.md"] and b"double.py" in template["README.md"]
    assert b"NotImplementedError" in template["double.py"]
    assert ".github/workflows/autograde.yaml" not in template, "Classroom 50 writes this file itself"
    inside = {name: wheel(raw) for name, raw in bytes_in(repository).items() if name.endswith(".whl")}
    hidden = {name for name, files in inside.items() if any("check_more.py" in file for file in files)}
    assert len(inside) == 2 and all(name.startswith("classroom50/") for name in hidden) and hidden
    assert not [file for files in inside.values() for file in files if "/wrong/" in file or "/accepted/" in file]


def wheel(raw: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return set(packed.namelist())


# The verb


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_repository_speaks_the_language_that_was_asked_for(lang: str, tmp_path: Path) -> None:
    called("export", "github", "fingerprint", "--out", tmp_path / "out", "--lang", lang)
    how = {"en": "## How to hand in", "ru": "## Как сдать", "ky": "## Кантип тапшыруу керек"}[lang]
    assert how in (tmp_path / "out" / "template" / "README.md").read_text("utf-8")
    settings = json.loads((tmp_path / "out" / "template" / ".github" / "academy" / "academy.json").read_text())
    assert settings == {"exercise": "fingerprint", "lang": lang, "seed": None}


def test_the_same_exercise_gives_the_same_bytes(course: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        assert called("export", "gradescope", "double", "--out", tmp_path / name, "--exercises", course).exit_code == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_what_is_called_wrongly_gets_one_sentence_and_nothing_is_overwritten(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.zip"
    mine.write_text("mine")
    own = ("--exercises", course, "--out", mine)
    assert "Did you mean github?" in refused(called("export", "gitub", "double", *own))
    assert "There is no exercise dubble" in refused(called("export", "gradescope", "dubble", *own))
    assert "stays as it is" in refused(called("export", "gradescope", "double", *own))
    assert mine.read_text() == "mine"
    nowhere = mine / "below.zip"
    assert "cannot be written" in refused(
        called("export", "gradescope", "double", "--exercises", course, "--out", nowhere)
    )
