"""Make: what the project promises about its files, and what it says when a machine lacks something."""

import ast
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from steps.make import environment
from steps.make.environment import Missing
from steps.make.main import too_old
from steps.make.targets import VERBS, free_port, main
from steps.make.targets import environment as variables
from tests.conftest import group_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="the machine is imitated by shell scripts")


def one_sentence(text: str) -> bool:
    """Short, whole, and no traceback."""
    return text.count("\n") == 0 and len(text) < 200 and "Traceback" not in text and text[-1:].isprintable()


def program(folder: Path, name: str, says: str) -> Path:
    """A program that only says something."""
    file = folder / name
    file.write_text(f"#!/bin/sh\necho {says}\n")
    file.chmod(0o755)
    return file


# What a newcomer's machine may lack


@pytest.mark.parametrize("version", [(3, 6), (3, 9), (3, 10, 13)])
def test_an_old_python_is_told_which_variable_to_set(version: tuple[int, ...]) -> None:
    said = too_old(version)
    assert f"This Python is 3.{version[1]}" in said and "PYTHON=python3.12" in said and one_sentence(said)


def test_a_new_enough_python_is_told_nothing() -> None:
    assert not too_old((3, 11)) and not too_old((3, 14, 1))


def test_an_old_python_can_read_the_file_that_says_so(root: Path) -> None:
    ast.parse((root / "steps" / "make" / "main.py").read_text(), feature_version=(3, 6))


def test_a_taken_port_is_told_before_anything_is_installed(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "steps/make/main.py", "serve"]
        done = subprocess.run(
            command, cwd=root, env={**os.environ, "PORT": str(port)}, capture_output=True, text=True, timeout=20
        )
    assert done.returncode == 2 and done.stdout == ""
    assert f"Port {port} is taken" in done.stderr and "PORT=" in done.stderr and one_sentence(done.stderr.strip())


@pytest.mark.parametrize("port", ["0", "65536", "80a", "-1", "٣"])
def test_what_is_no_port_is_refused(port: str) -> None:
    with pytest.raises(Missing, match=f"PORT={port} is no port"):
        free_port(port)


def test_a_python_without_venv_names_debians_package() -> None:
    assert environment.lacks() == ""
    said = environment.lacks(("venv", "no_such_module"))
    assert f"apt install python3.{sys.version_info[1]}-venv" in said and one_sentence(said)


@posix
def test_without_node_the_sentence_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(environment, "VENV", tmp_path)
    with pytest.raises(Missing, match="Node 22 or newer with npm is missing") as caught:
        environment.node()
    assert one_sentence(str(caught.value))


@posix
def test_an_old_node_or_one_without_npm_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    old = program(tmp_path, "node", "v20.19.0")
    program(tmp_path, "npm", "10")
    assert environment.node()[0] != old
    program(tmp_path, "node", "v22.0.0")
    assert environment.node() == (old, [str(tmp_path / "npm")])
    (tmp_path / "npm").unlink()
    assert environment.node()[0] != old


def test_the_node_of_the_lock_brings_its_npm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = subprocess.run([*environment.node()[1], "--version"], capture_output=True, text=True)
    assert done.returncode == 0 and int(done.stdout.split(".")[0]) >= 10


def test_no_network_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = "http://127.0.0.1:9/simple"
    pip = [sys.executable, "-m", "pip", "download", "--isolated", "--retries", "1", "--index-url", nowhere, "rich"]
    npm = [*environment.node()[1], "view", "vega", "--registry", nowhere, "--fetch-retries", "0"]
    for command in (pip, npm):
        with pytest.raises(Missing, match="`a step` could not reach its package registry. Check the network") as caught:
            environment.run(command, "a step")
        assert one_sentence(str(caught.value))
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_step_that_fails_says_its_first_error_and_one_that_cannot_start_its_name() -> None:
    with pytest.raises(Missing, match="`a step` failed with code 3. ERROR: the lock is wrong"):
        environment.run(
            [sys.executable, "-c", "print('note'); print('ERROR: the lock is wrong\\nmore'); exit(3)"], "a step"
        )
    with pytest.raises(Missing, match="no-such-program cannot be started"):
        environment.run(["no-such-program"], "a step")


def test_a_step_shows_its_name_and_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    environment.run([sys.executable, "-c", "print('hidden')"], "a step")
    assert re.fullmatch(r"  a step … \d+\.\d s\n", capsys.readouterr().out)


def test_a_room_is_made_once_and_again_after_a_change_or_a_failure(tmp_path: Path) -> None:
    made: list[str] = []
    stamp = tmp_path / "made"
    for wanted in ("one", "one", "two"):
        environment.once(stamp, wanted, lambda wanted=wanted: made.append(wanted))  # type: ignore[misc]
    assert made == ["one", "two"]
    with pytest.raises(ZeroDivisionError):
        environment.once(stamp, "three", lambda: made.append(str(1 // 0)))
    environment.once(stamp, "two", lambda: made.append("two again"))
    assert made[-1] == "two again"


def test_an_unknown_verb_lists_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serv"]) == main([]) == 2
    assert "serve|site|test" in capsys.readouterr().err


def test_the_browser_that_is_named_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "my-chromium")
    assert environment.chromium() == "my-chromium"


def test_what_python_compiles_is_kept_even_where_a_machine_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in variables()


@pytest.mark.skipif(environment.WINDOWS, reason="no packages of Debian there")
def test_root_on_debian_gets_bubblewrap_for_the_tests_and_nobody_else_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked, program = tmp_path / "asked", tmp_path / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$@" >> {asked}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    environment._refresh.cache_clear()
    for user in (1000, 0):
        monkeypatch.setattr(os, "geteuid", lambda user=user: user)
        environment.prepare_sandbox()
    assert asked.read_text().splitlines() == ["update", "install -y --no-install-recommends bubblewrap"]
    (tmp_path / "bwrap").symlink_to(program)
    environment.prepare_sandbox()
    assert len(asked.read_text().splitlines()) == 2


@pytest.mark.skipif(not shutil.which("make"), reason="no make here: `python3 steps/make/main.py` is used")
def test_make_knows_every_verb_and_calls_the_program(root: Path) -> None:
    env = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}  # `make test` runs this
    for verb in VERBS:
        said = subprocess.run(["make", "-n", verb, "PYTHON=py"], cwd=root, env=env, capture_output=True, text=True)
        assert said.stdout.strip() == f"py steps/make/main.py {verb}", said.stderr


@pytest.mark.parametrize(
    ("test", "group"),
    [
        ("tests/test_laws.py::test_the_law_holds[right_answers_pass-tree_head]", "tests/test_laws.py tree_head"),
        ("tests/test_laws.py::test_no_answer_keeps_a_learner_waiting[tree_head]", "tests/test_laws.py tree_head"),
        ("tests/test_laws.py::test_every_folder_of_exercises_stands_in_the_list", "tests/test_laws.py"),
        ("tests/test_packs.py::test_each[tree_head]", "tests/test_packs.py"),
    ],
)
def test_the_laws_are_spread_over_the_processes_by_exercise(test: str, group: str) -> None:
    assert group_of(test) == group
