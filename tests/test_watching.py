"""A save is noticed once, whole."""

import threading
import time
from pathlib import Path

from academy.learner.watching import saves


def test_a_file_that_is_emptied_before_it_is_written_is_one_save(tmp_path: Path) -> None:
    file = tmp_path / "seal.py"
    file.write_text("old")
    noticed = saves(file)
    next(noticed)

    def save() -> None:
        time.sleep(0.2)
        with file.open("w"):  # empties it
            pass
        time.sleep(0.06)
        file.write_text("new")

    saving = threading.Thread(target=save)
    saving.start()
    next(noticed)
    assert file.read_text() == "new"
    saving.join()
    file.write_text("")  # emptied for good
    next(noticed)
    assert file.read_text() == ""
    noticed.close()  # type: ignore[attr-defined]
