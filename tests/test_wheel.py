"""The wheel: an installed course works in an empty folder, without a clone and without a network."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from hatchling.bridge.app import Application

from academy.course.course import Course
from steps.make.wheel import CustomBuildHook
from tests.sandbox.test_hostile import full, linux, searched

EXERCISE = Path("exercises") / "hashing" / "tree_head"


def built(root: Path, folder: Path) -> Path:
    """A wheel of this clone."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(root, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies are those of ours, without our editable course."""
    place = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place], check=True)
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheel]
    done = subprocess.run([str(word) for word in pip], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return python


def academy(python: Path, folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """The installed command, in this folder, with a cache of its own."""
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "LANG", "LC_ALL", "LANGUAGE")}
    env |= {"ACADEMY_CACHE": str(folder / "cache"), "COLUMNS": "100", "LANG": "en_GB.UTF-8"}
    command = [str(python.with_name("academy" + python.suffix)), *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_the_course_comes_from_the_wheel(python: Path, root: Path, tmp_path: Path) -> None:
    ask = [
        str(python),
        "-I",
        "-c",
        "import academy; from academy.course.course import Course; print(Course.find().folder)",
    ]
    place = Path(subprocess.run(ask, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip())
    assert place.name == "_course" and root not in place.parents


def test_an_empty_folder_is_enough_to_solve_an_exercise(python: Path, root: Path, tmp_path: Path) -> None:
    begun = academy(python, tmp_path, "start", "tree_head")
    assert begun.returncode == 0, begun.stdout + begun.stderr
    assert (tmp_path / "work" / "tree_head.py").read_bytes() == (root / EXERCISE / "starter.py").read_bytes()
    shutil.copyfile(root / EXERCISE / "solution.py", tmp_path / "work" / "tree_head.py")
    right = academy(python, tmp_path, "check", "tree_head")
    assert right.returncode == 0, right.stdout + right.stderr


def test_a_wrong_answer_is_named_from_the_book_that_the_wheel_brings(python: Path, root: Path, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    shutil.copyfile(root / EXERCISE / "wrong" / "duplicates_last.py", tmp_path / "work" / "tree_head.py")
    wrong = academy(python, tmp_path, "check", "tree_head")
    assert wrong.returncode == 1, wrong.stdout + wrong.stderr
    title = Course.find().exercise("tree_head").task().title_of("duplicates_last")
    assert title in wrong.stdout.splitlines()[0]
    assert not list(tmp_path.glob("cache/*.json")), "no wrong answer runs at a learner's"


@linux
@full
@pytest.mark.parametrize("name", ["read_every_solution", "read_every_check"])
def test_a_stranger_finds_neither_solution_nor_check_of_an_installed_course(
    name: str, python: Path, tmp_path: Path
) -> None:
    passed, printed = searched(python, name, tmp_path)
    assert passed == 0, printed
    assert int(printed.split()[2]) > 100, "it found the library at least"


@pytest.mark.parametrize("words", [["serve"], ["new", "hashing/name"], ["translations"]])
def test_verbs_of_contributors_say_that_they_need_a_clone(python: Path, tmp_path: Path, words: list[str]) -> None:
    said = academy(python, tmp_path, *words)
    assert said.returncode == 2
    text = " ".join((said.stdout + said.stderr).split())
    assert f"`academy {words[0]}` works in a clone" in text and text.count(". ") == 1 and "Traceback" not in text


def test_the_wheel_holds_the_course_and_nothing_of_the_site(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    exercises = [path.parent for path in (root / "exercises").glob("*/*/task.md")]
    for folder in exercises:
        place = f"academy/_course/{folder.parent.name}/{folder.name}"
        wanted = [
            *folder.glob("task*.md"),
            *folder.glob("*.py"),
            *folder.glob("accepted/*.py"),
            *folder.glob("wrong/*.py"),
            folder / "mistakes.toml",
        ]
        assert {f"{place}/{one.relative_to(folder).as_posix()}" for one in wanted} | {f"{place}/book.json"} <= names
    assert not [name for name in names if "/learners/" in name or "mutants" in name], "answers of others stay at home"
    assert exercises and {name.split("/")[0].split("-")[0] for name in names} == {"academy", "som_academy"}
    assert sum(name.endswith(("licenses/LICENSE", "licenses/LICENSE-TEXT")) for name in names) == 2


def test_the_same_clone_gives_the_same_wheel(wheel: Path, root: Path, tmp_path: Path) -> None:
    again = built(root, tmp_path / "again")
    one, two = ({info.filename: info.CRC for info in zipfile.ZipFile(file).infolist()} for file in (wheel, again))
    assert {name for name in one | two if one.get(name) != two.get(name)} == set()
    assert again.read_bytes() == wheel.read_bytes()


def hook(root: Path, folder: Path) -> CustomBuildHook:
    return CustomBuildHook(str(root), {}, None, None, str(folder), "wheel", Application())  # type: ignore[arg-type]


def test_an_editable_install_reads_the_clone_itself(root: Path, tmp_path: Path) -> None:
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook(root, tmp_path).initialize("editable", data)
    assert data == {"force_include": {}}


def test_what_is_missing_to_build_is_one_sentence(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("steps.make.wheel.NEEDED", ("pytest", "no_such_module"))
    with pytest.raises(SystemExit):
        hook(root, tmp_path).initialize("standard", {"force_include": {}})
    out, err = capfd.readouterr()
    assert "install no_such_module first" in out + err


@pytest.fixture
def small(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of two exercises, and an empty cache."""
    monkeypatch.setenv("ACADEMY_CACHE", str(tmp_path / "cache"))
    shutil.copytree(root / "academy", tmp_path / "academy", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("fingerprint", "seal"):
        shutil.copytree(root / EXERCISE.parent / name, tmp_path / EXERCISE.parent / name)
    return tmp_path


def test_the_books_are_made_once_and_the_build_says_how_far_it_is(
    small: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook(small, small).initialize("standard", data)
    out, err = capfd.readouterr()
    lines = [line for line in (out + err).splitlines() if "book of mistakes" in line]
    assert [line.rpartition(": ")[0] for line in lines] == ["book of mistakes 1 of 2", "book of mistakes 2 of 2"]
    places = [place for place in data["force_include"].values() if place.endswith("book.json")]
    assert places == [f"academy/_course/hashing/{name}/book.json" for name in ("fingerprint", "seal")]
    hook(small, small).initialize("standard", data)
    assert "book of mistakes" not in "".join(capfd.readouterr())


def test_an_exercise_whose_book_cannot_be_made_is_one_sentence(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (small / EXERCISE.parent / "seal" / "check.py").write_text("def test_nothing(:\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        hook(small, small).initialize("standard", {"force_include": {}})
    said = "".join(capfd.readouterr())
    assert "The judge could not read the exercises: " in said and "seal" in said and "Traceback" not in said
