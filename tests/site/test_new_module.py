"""Adding a module means adding its folders and one entry: the site, the tracks and the tool take it from there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from academy.authoring.new_exercise import add_to_course
from steps import ROOT

PARTS = ("academy", "docs", "exercises", "steps", "theme", "web")
PAGES = {
    "index.md": "---\nminutes: 3\n---\n# Abacus school\n\n```lab\ncell: beads\n```\n",
    "index.ky.md": "# Эсеп мектеби\n",
    "beads.md": "---\nminutes: 5\n---\n# Beads\n\n[The module](index.md)\n\n```exercise\nname: beads\n```\n",
    "aside.md": "# Aside\n\n```booklet\nmodule: abacus\n```\n",
    "lab.py": '# %% beads\nprint("ten beads on a rod")\n',
}
ENTRY = """
[[module]]
name = "abacus"
pages = ["beads", "aside"]
exercises = ["beads"]
ways = { bankers = "required" }
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course with one module more; what was made for the others is taken along."""
    root = tmp_path_factory.mktemp("copy")
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "data" / "class30", root / "tests" / "data" / "class30")
    for part in ("labs", "kept", "class"):
        if (ROOT / ".build" / part).is_dir():
            shutil.copytree(ROOT / ".build" / part, root / ".build" / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "docs" / "abacus").mkdir()
    for name, text in PAGES.items():
        (root / "docs" / "abacus" / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "exercises" / "hashing" / "fingerprint", root / "exercises" / "abacus" / "beads")
    course = root / "exercises" / "course.toml"
    course.write_text(course.read_text(encoding="utf-8") + ENTRY, encoding="utf-8")
    return root


def python(root: Path, *words: str) -> str:
    """What a Python of the copy prints; it must end well and warn of nothing."""
    env = {**os.environ, "PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, *words], cwd=root, env=env, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and "WARNING" not in done.stderr, done.stdout + done.stderr
    return done.stdout


def test_plain_mkdocs_shows_the_new_module_in_navigation_and_tracks(copy: Path) -> None:
    python(copy, "-m", "mkdocs", "build", "--strict", "--quiet")
    front, beads, track = (
        (copy / "site" / page / "index.html").read_text(encoding="utf-8")
        for page in ("", "abacus/beads", "tracks/bankers")
    )
    assert "Abacus school" in front and 'data-exercise="beads"' in beads
    assert front.index('href="hashing/"') < front.index('href="abacus/"') < front.index('href="teach/"')
    module = re.search(r'<li class="track-module" data-module="abacus" data-way="required".+?</details>', track, re.S)
    assert module and "abacus/beads/" in module[0] and "&quot;exercise&quot;:[&quot;beads&quot;]" in module[0]
    assert 'data-pages="beads/ aside/"' in (copy / "site" / "abacus" / "aside" / "index.html").read_text(
        encoding="utf-8"
    )
    assert "ten beads on a rod" in (copy / "site" / "abacus" / "index.html").read_text(encoding="utf-8")


def test_every_language_shows_it_under_the_title_of_its_first_page(copy: Path) -> None:
    make = "from steps.site import build, trees; build.labs(); build.generate(['ky'], 'http://a/', False, trees.TREES)"
    python(copy, "-c", make)
    site = copy / ".build" / "trees" / "ky" / "site"
    assert "Эсеп мектеби" in (site / "index.html").read_text(encoding="utf-8")
    assert 'href="beads/"' in (site / "abacus" / "index.html").read_text(encoding="utf-8")


def test_the_tool_finds_its_exercise_in_the_order_of_the_course(copy: Path) -> None:
    names = python(copy, "-c", "from academy.course.course import Course; print(Course.find().exercises[-1].name)")
    assert names.split() == ["beads"]


def test_the_first_exercise_of_a_planned_module_goes_into_its_entry() -> None:
    text = '[[module]]\nname = "a"\npages = ["b"]\n\n[[module]]\nname = "c"\nexercises = ["d"]\n'
    assert add_to_course(text, "a", "e").startswith('[[module]]\nname = "a"\nexercises = ["e"]\npages = ["b"]\n\n[[')
    assert add_to_course(text, "c", "e").endswith('name = "c"\nexercises = ["d", "e"]\n')
