"""Strangers' bytes are read within limits: what takes too long or too much costs its own learner, who is named."""

import os
import time
from pathlib import Path

import pytest

from academy.intake import limited
from academy.intake.limited import results
from academy.intake.slicing import MANY
from tests.handing_in import HEAD, SEAL, answers, given, notebook, on_disk, said, zipped

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="without fork there is no second process")


def one_item(item: int) -> bytes:
    if item == 1:
        while True:
            pass
    if item == 2:
        return bytes(bytearray(10**9))
    if item == 3:
        os._exit(7)
    return b"%d" % item * 100_000


@forks
def test_an_item_that_fails_costs_no_other_its_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "SECONDS", 1)
    found = list(results(one_item, 6))
    assert found == [b"0" * 100_000, "slow", "large", "slow", b"4" * 100_000, b"5" * 100_000]
    assert list(results(one_item, 0)) == []


@forks
def test_no_process_is_left_when_nobody_asks_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, born = os.fork, list[int]()

    def noted() -> int:
        born.append(fork())
        return born[-1]

    monkeypatch.setattr(os, "fork", noted)
    some = results(lambda item: bytes([item]), 200)
    assert next(some) == b"\0"
    some.close()  # type: ignore[attr-defined]
    assert born
    for process in born:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def test_without_fork_the_same_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "resource", None)
    assert list(results(lambda item: bytes([item]), 3)) == [b"\0", b"\1", b"\2"]


@forks
def test_text_typed_to_stop_the_reader_gets_a_line_with_its_learner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "SECONDS", 1)
    text = "<b c=" * 50_000
    names = ("Eve_1_assignsubmission_onlinetext/onlinetext.html", "Nuray_2_assignsubmission_file/seal.py")
    found = given(on_disk(tmp_path, {names[0]: text, names[1]: SEAL}))
    assert answers(found) == {"Eve_1": {}, "Nuray_2": {"seal": SEAL}}
    assert said(found) == ["Eve_1: what was handed in takes too long to read: none of it is counted."]


SLOW = {
    "blanks": " " * 400_000 + "y",
    "blanks before a sign": (" " * 300 + "!x\n") * 1_000,
    "words before =": "a " * 150_000 + "%x",
    "many lines above magics": "y=1\n" * 60_000 + "%b\n" * 100,
    "many brackets": "(" * 100_000 + "\n%a\n",
    "open quotes": "'''\n%a\n" * 20_000,
    "question marks": "a." * 100_000 + "?",
    "minus signs": "y = " + "-" * 100_000 + "1",
    "many statements": "y = 1\n" * (MANY * 5),
    "names in turn": "".join(f"n{i} = n{i + 1}\n" for i in range(1_500)),
}


@pytest.mark.parametrize("what", SLOW)
def test_a_notebook_made_to_be_slow_is_read_at_once(tmp_path: Path, what: str) -> None:
    on_disk(tmp_path, {"eve/seal.ipynb": notebook(SEAL.decode(), SLOW[what]), "nuray/seal.py": SEAL})
    start = time.process_time()
    found = given(tmp_path)
    assert answers(found)["nuray"] == {"seal": SEAL} and "seal" in answers(found)["eve"]
    assert not any("too long" in line or "memory" in line for line in said(found))
    assert time.process_time() - start < 5


def test_names_longer_than_a_name_can_be_are_left_out_at_once(tmp_path: Path) -> None:
    files = {f"{'_' * 60_000}{n}.py": b"" for n in range(60)} | {f"ulan_{n}_{n + 50}_seal.py": SEAL for n in (1, 2)}
    (tmp_path / "canvas.zip").write_bytes(zipped(files))
    start = time.process_time()
    found = given(tmp_path / "canvas.zip")
    assert list(answers(found)) == ["ulan_1", "ulan_2"] and time.process_time() - start < 3
    lines = said(found)
    assert lines[-1] == "more lines like these: 40." and all(len(line) < 250 for line in lines)


@forks
def test_a_notebook_that_fills_memory_fills_that_of_its_own_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "MEMORY", 1_000_000)  # what this process has free comes on top
    many = '{"nbformat": 4, "cells": [' + ",".join(['{"cell_type": "x", "a": [[], {}]}'] * 550_000) + "]}"
    found = given(on_disk(tmp_path, {"eve/seal.ipynb": many, "nuray/tree_head.py": HEAD}))
    assert answers(found) == {"eve": {}, "nuray": {"tree_head": HEAD}}
    assert said(found) == ["eve: what was handed in takes too much memory to read: none of it is counted."]
