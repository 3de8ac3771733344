"""The book of an exercise is made once, by one process, and by nobody for whom nobody waits."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from academy.course.course import Course

ASK = "import sys; from pathlib import Path; from academy.course.course import Exercise\n"
ASK += "from academy.diagnosis.build_book import book_of\n"
ASK += "book_of(Exercise(Path(sys.argv[1])))"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """An exercise with two wrong answers."""
    folder = tmp_path / "small" / "seal"
    shutil.copytree(Course.find().exercise("seal").folder, folder)
    tables = re.split(r"(?m)^(?=\[\w+\]$)", (folder / "mistakes.toml").read_text(encoding="utf-8"))
    (folder / "mistakes.toml").write_text("".join(tables[:3]), encoding="utf-8")
    return folder


def asking(small: Path, cache: Path) -> "subprocess.Popen[bytes]":
    env = {**os.environ, "ACADEMY_CACHE": str(cache), "PYTHONPATH": os.getcwd()}
    return subprocess.Popen([sys.executable, "-c", ASK, str(small)], env=env)


def makers(small: Path) -> int:
    """How many processes make a book of this exercise now."""
    lines = subprocess.run(["ps", "-A", "-ww", "-o", "args"], capture_output=True, text=True).stdout.splitlines()
    return sum("-m academy.diagnosis " in line and str(small) in line for line in lines)


posix = pytest.mark.skipif(sys.platform == "win32", reason="looks at processes with ps")


@posix
def test_of_many_that_want_one_book_one_makes_it(small: Path, tmp_path: Path) -> None:
    three = [asking(small, tmp_path / "cache") for _ in range(3)]
    most = 0
    while any(one.poll() is None for one in three):
        most = max(most, makers(small))
        time.sleep(0.05)
    assert [one.returncode for one in three] == [0, 0, 0]
    assert 1 <= most <= 2  # two makers, one for each hash seed
    assert len(list((tmp_path / "cache").glob("seal-*.json"))) == 1


@posix
def test_makers_end_with_the_process_that_wants_the_book(small: Path, tmp_path: Path) -> None:
    one = asking(small, tmp_path / "cache")
    while not makers(small) and one.poll() is None:
        time.sleep(0.02)
    assert makers(small)
    one.kill()
    one.wait()
    end = time.monotonic() + 10
    while makers(small) and time.monotonic() < end:
        time.sleep(0.1)
    assert not makers(small)
