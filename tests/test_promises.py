"""What the project promises about its files: locks, licences, sizes, imports, documents."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import academy
from academy.cli.verbs import app
from steps.make.targets import VERBS

GUIDES = ("contributing/exercises.md", "contributing/pages.md", "contributing/translations.md")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", *GUIDES)
PEERS = ("check50.lock", "jupyterlite.lock", "kernel.lock", "nbgrader.lock", "otter.lock", "package-lock.json")
GENERATED = {".ipynb", ".map", ".pyc", ".wasm", ".whl", ".woff2", ".zip"}
LOCKS = ("requirements.lock", "steps/make/pip.lock", "package-lock.json", *(f"bench/locks/{name}" for name in PEERS))
LONGEST = 235  # lines of a module of academy/: read at one session


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def locked(root: Path) -> dict[str, set[str]]:
    """The versions of every package in requirements.lock: more than one where they depend on the machine."""
    versions: dict[str, set[str]] = {}
    for line in (root / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if pair := re.match(r"([\w.-]+)==([^\s;\\]+)", line):
            versions.setdefault(canonicalize_name(pair[1]), set()).add(pair[2])
    return versions


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[str]:
    """Every file that git knows or would add."""
    if not (root / ".git").exists():
        pytest.skip("not a clone: git knows no file here")
    ask = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    said = subprocess.run(ask, cwd=root, capture_output=True, text=True, check=True).stdout
    return [name for name in said.split("\0") if name and (root / name).is_file()]


# Locks


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address_and_no_place_on_a_machine(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"""(?:^|[\s"'=@])(?:/|file:|[A-Z]:\\)\w""", text, re.M)


@pytest.mark.parametrize("name", [name for name in LOCKS if name.endswith(".lock")])
def test_every_locked_python_package_has_hashes(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(lines) > (0 if name == "steps/make/pip.lock" else 5)
    assert all(re.match(r"[\w.-]+==[^#]+ --hash=sha256:[0-9a-f]{64}\b", line) for line in lines)


@pytest.mark.parametrize("name", [name for name in LOCKS if name.endswith(".json")])
def test_every_locked_npm_package_has_a_digest(root: Path, name: str) -> None:
    packages = json.loads((root / name).read_text(encoding="utf-8"))["packages"]
    without = [name for name, one in packages.items() if name and not one.get("integrity", "").startswith("sha512-")]
    assert not without


def test_the_python_lock_keeps_to_what_the_project_asks(project: dict[str, Any], locked: dict[str, set[str]]) -> None:
    groups = project["dependency-groups"].values()
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"], *sum(groups, [])]
    for requirement in map(Requirement, asked):
        versions = locked.get(canonicalize_name(requirement.name), set())
        assert versions and all(map(requirement.specifier.contains, versions)), f"{requirement} {versions}: make lock"


def test_the_npm_lock_holds_exactly_the_versions_that_are_named(root: Path) -> None:
    named = json.loads((root / "package.json").read_text(encoding="utf-8"))
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name, version in {**named.get("dependencies", {}), **named.get("devDependencies", {})}.items():
        assert packages[f"node_modules/{name}"]["version"] == version, f"{name}: next: make lock"


# Files


def test_git_holds_nothing_generated(root: Path, tracked: list[str]) -> None:
    ask = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert not subprocess.run(ask, cwd=root, capture_output=True, text=True, check=True).stdout
    made = [name for name in tracked if Path(name).suffix in GENERATED]
    assert not [name for name in made if not name.startswith("tests/data/")], "only what learners hand in is no source"
    large = [name for name in tracked if (root / name).stat().st_size > 400_000]
    assert not large, "a file this large is made by a step, or too large for a page"


def test_no_file_names_a_place_on_somebodys_machine(root: Path, tracked: list[str]) -> None:
    home = re.compile(rf"(?<![\w.…{{}}/-])/(?:root|Users|home/\w|{'wo' + 'rk'}/main)\b/?")
    found = []
    for name in tracked:
        data = (root / name).read_bytes()
        if b"\0" not in data and not name.startswith(
            ("tests/hostile/", "tests/sandbox/")
        ):  # attackers look wherever something may lie
            found += [f"{name}: {hit[0]}" for hit in home.finditer(data.decode("utf-8"))]
    assert not found


def test_the_tool_imports_only_what_a_learner_installs(root: Path, project: dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"].values()
    asked = [*project["project"]["dependencies"], *sum(extras, [])]
    allowed = {Requirement(one).name for one in asked} | {"academy", "_pytest", "markupsafe", "yaml"}
    for file in sorted((root / "academy").rglob("*.py")):
        for name in imported(file):
            assert name in allowed or name in sys.stdlib_module_names, f"academy/{file.name} imports {name}"


def imported(file: Path) -> set[str]:
    """The top names of everything that a file imports, wherever it does."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_a_module_of_the_tool_is_read_at_one_sitting(root: Path) -> None:
    sizes = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in (root / "academy").rglob("*.py")}
    del sizes["python_names.py"]  # a table made by steps/make/python_names.py
    assert not {name: lines for name, lines in sizes.items() if lines > LONGEST}


# Documents


def test_the_newest_entry_of_the_changelog_is_this_version(root: Path) -> None:
    entries = re.findall(r"^## (\S+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert entries[0] == academy.__version__


def test_ci_runs_make_test_and_nothing_else(root: Path) -> None:
    file = root / ".ci" / "run"
    lines = [line for line in file.read_text().splitlines() if line.strip() and not line.startswith("#")]
    assert lines == ["set -e", 'cd "$(dirname "$0")/.."', "make test"]
    assert sys.platform == "win32" or os.access(file, os.X_OK)


def test_workflows_pin_the_actions_they_use(root: Path) -> None:
    files = sorted((root / ".github" / "workflows").glob("*.yml"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    assert "run: make test" in texts["test.yml"]
    assert "windows-latest" in texts["desktop.yml"] and "macos-latest" in texts["desktop.yml"]
    used = [action for text in texts.values() for action in re.findall(r"uses: (\S+)", text)]
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", action) for action in used)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_only_commands_that_exist(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    code = " ; ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.S))
    verbs = {one.name or one.callback.__name__ for one in app.registered_commands if one.callback}
    assert {verb for verb in re.findall(r"\bacademy ([a-z]+)", code)} <= verbs
    assert {verb for verb in re.findall(r"\bmake ([a-z-]+)", code)} <= {*VERBS, "clean"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_link_only_to_what_is_there(root: Path, name: str) -> None:
    page = root / name
    text = re.sub(r"^ *(`{3,}).*?^ *\1$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert not [link for link in links if not (page.parent / link).exists()]


def test_both_licences_say_what_they_cover(root: Path) -> None:
    code, words = ((root / name).read_text(encoding="utf-8") for name in ("LICENSE", "LICENSE-TEXT"))
    assert code.startswith("MIT License") and "WITHOUT WARRANTY OF ANY KIND" in code
    assert "Creative Commons Attribution 4.0 International" in words and "CC-BY-4.0" in words
