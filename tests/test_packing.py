"""What is handed in is packed whole or not at all, whatever the dates of the files."""

import os
import zipfile
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.files import write_beside, write_text
from academy.learner.workspace import Workspace

COURSE = Course.find()


def work(folder: Path) -> Workspace:
    (folder / "work").mkdir()
    (folder / "work" / "seal.py").write_text("x = 1\n")
    return Workspace(folder / "work")


@pytest.mark.parametrize("when", [0, 86_400 * 300, 2**32 + 10**9])
def test_a_date_that_a_zip_does_not_know_is_no_hindrance(tmp_path: Path, when: int) -> None:
    mine = work(tmp_path)
    os.utime(tmp_path / "work" / "seal.py", (when, when))
    target, names = mine.pack(COURSE, "Nuray", "7")
    assert names == ["seal"]
    with zipfile.ZipFile(target) as archive:
        assert archive.read("seal.py") == b"x = 1\n" and not archive.testzip()


def test_a_zip_that_cannot_be_finished_leaves_the_good_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = work(tmp_path)
    before = mine.pack(COURSE, "Nuray", "7")[0].read_bytes()

    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", broken)
    with pytest.raises(OSError, match="No space"):
        mine.pack(COURSE, "Nuray", "7")
    assert (tmp_path / "submission-7.zip").read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["submission-7.zip", "work"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "old")
    with pytest.raises(ValueError), write_beside(tmp_path / "a") as stream:
        stream.write("new")
        raise ValueError
    assert (tmp_path / "a").read_text() == "old" and len(list(tmp_path.iterdir())) == 1
    if hasattr(os, "symlink"):
        (tmp_path / ".a.part").symlink_to(tmp_path / "elsewhere")
        write_text(tmp_path / "a", "new")
        assert (tmp_path / "a").read_text() == "new" and not (tmp_path / "elsewhere").exists()
