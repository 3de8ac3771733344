"""A file of completion is judged again by whoever receives it, and may come from anybody."""

import functools
import json
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course
from academy.errors import Trouble
from academy.grading import job, verify
from academy.grading.completion import LARGEST, UnusableRecord, read_record
from tests.test_verbs import academy

COURSE = Course.find()
Written = Callable[..., Path]


def solved(name: str, file: str = "solution.py", **other: Any) -> dict[str, Any]:
    """An entry as the page saves it."""
    exercise = COURSE.exercise(name)
    text = exercise.read(file)
    digest = sha256(text.encode()).hexdigest()
    known = {"name": name, "version": exercise.version, "day": "2026-11-25", "sha256": digest, "answer": text}
    return {**known, **other}


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a file of completion with these entries, and other fields in place of its own."""

    def write(*entries: Any, **fields: Any) -> Path:
        whole = {"format": "som-academy-completion", "version": 1, "made": "2026-11-25", "exercises": list(entries)}
        (tmp_path / "done.json").write_text(json.dumps(whole | fields), encoding="utf-8")
        return tmp_path / "done.json"

    return write


def test_every_answer_is_judged_again(tmp_path: Path, written: Written) -> None:
    changed = solved("fingerprint")
    changed["answer"] += "\n"
    file = written(
        solved("tree_head", version="0123456789ab"),
        solved("seal", "starter.py"),
        solved("waterfall", "fitted/remembers_the_last_few.py"),
        changed,
        {**solved("commit"), "name": "gone_since"},
        name="Айгүл",
        signature={"any": ["thing"]},
    )
    done = academy(tmp_path, "verify", str(file), "--json")
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    states = {one["name"]: (one["state"], one["newer"]) for one in told["exercises"]}
    assert states == {
        "tree_head": ("holds", True),
        "seal": ("fails", False),
        "waterfall": ("shown", False),
        "fingerprint": ("changed", False),
        "gone_since": ("unknown", False),
    }
    assert told["name"] == "Айгүл" and told["holds"] is False
    assert next(one for one in told["exercises"] if one["name"] == "fingerprint")["verdict"] is None


@pytest.mark.parametrize(("lang", "word"), [("en", "holds"), ("ru", "верно"), ("ky", "туура")])
def test_an_honest_file_is_accepted_in_the_language_of_the_reader(
    tmp_path: Path, written: Written, lang: str, word: str
) -> None:
    done = academy(tmp_path, "verify", str(written(solved("fingerprint"))), lang=lang)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"fingerprint: {word}" in done.stdout
    assert "2026-11-25" in done.stdout.splitlines()[0]


def test_one_changed_byte_is_refused(tmp_path: Path, written: Written) -> None:
    file = written(solved("fingerprint"))
    file.write_text(file.read_text(encoding="utf-8").replace("sha256(", "sha256 (", 1), encoding="utf-8")
    done = academy(tmp_path, "verify", str(file))
    assert done.returncode == 1
    assert "SHA-256" in done.stdout and "0 of 1" in done.stdout


@pytest.mark.parametrize("walls", [None, []], ids=["no Python behind walls", "no walls"])
def test_where_no_sandbox_can_be_made_nothing_is_judged(
    walls: list[str] | None, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begins(required: bool) -> list[str]:
        if walls is None:
            raise Trouble("no_python", "sandbox", python="python")
        return walls

    monkeypatch.setattr(verify, "begin", begins)
    monkeypatch.setattr(verify, "judge_job", lambda job: pytest.fail("an answer was judged"))
    with pytest.raises(Trouble):
        verify.verify(written(solved("fingerprint")), COURSE, "en", False)


def test_a_wall_that_is_required_and_missing_is_refused(
    tmp_path: Path, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    from academy.sandbox import Worker

    monkeypatch.setattr(Worker, "__init__", functools.partialmethod(Worker.__init__, without=frozenset({"seccomp"})))
    monkeypatch.setattr(job, "_KEPT", threading.local())
    with pytest.raises(Trouble) as error:
        verify.verify(written(solved("fingerprint")), COURSE, "en", False, require_sandbox=True)
    assert error.value.fields == {"walls": "seccomp"}
    assert verify.verify(written(solved("fingerprint")), COURSE, "en", False)


PATCHES = """
import sys

for module in list(sys.modules.values()):
    for owner in [module, *vars(module).values()]:
        for name in ("_note", "_count", "judge", "judge_job", "done", "passed", "status", "from_dict"):
            try:
                setattr(owner, name, property(lambda self: True))
            except Exception:
                pass


def fingerprint(data):
    return "unsolved"


def differing_bits(a, b):
    return 0
"""


def test_an_answer_that_patches_whatever_judges_it_does_not_hold(written: Written) -> None:
    entry = solved("fingerprint", answer=PATCHES, sha256=sha256(PATCHES.encode()).hexdigest())
    assert not verify.verify(written(entry), COURSE, "en", False)


@pytest.mark.parametrize("made", ["yesterday", "by the ministry", "2026-11-25, checked by an instructor", "\u202e2026"])
def test_the_file_s_own_word_on_its_day_is_a_day_or_nothing(made: str, written: Written) -> None:
    try:
        assert read_record(written(GOOD, made=made)).made == "2026-11-25"
    except UnusableRecord as error:
        assert error.fields == {"field": "made"}


def test_a_file_s_name_is_printed_without_its_tricks(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m\x7f\u202eb.json"
    file.write_text("{", encoding="utf-8")
    done = academy(tmp_path, "verify", str(file))
    assert done.returncode == 2 and "not JSON" in done.stderr
    assert not any(sign in done.stderr for sign in "\x1b\x7f\u202e")


GOOD = solved("fingerprint")
HOSTILE: dict[str, tuple[bytes | str | dict[str, Any], str]] = {
    "huge": (b" " * (LARGEST + 1), "large"),
    "deep": ("[" * 200_000, "not_json"),
    "deep inside": ('{"a":' * 200_000, "not_json"),
    "long number": ('{"version": ' + "9" * 100_000 + "}", "not_json"),
    "not text": (b"\xff\xfe\x00", "not_json"),
    "empty file": (b"", "not_json"),
    "a list": ("[]", "field"),
    "null": ("null", "not_json"),
    "another format": ('{"format": "som-academy-progress", "version": 1}', "other"),
    "a field twice": ('{"format": "x", "format": "som-academy-completion"}', "twice"),
    "version true": ({"version": True}, "field"),
    "a later version": ({"version": 2}, "version"),
    "no exercises": ({"exercises": []}, "empty"),
    "exercises as text": ({"exercises": "tree_head"}, "field"),
    "an entry as text": ({"exercises": ["tree_head"]}, "field"),
    "the same exercise twice": ({"exercises": [GOOD, GOOD]}, "twice"),
    "a name that is a path": ({"exercises": [GOOD | {"name": "../../etc/passwd"}]}, "field"),
    "a name for a terminal": ({"exercises": [GOOD | {"name": "a\u001b[2J"}]}, "field"),
    "a digest in capitals": ({"exercises": [GOOD | {"sha256": "A" * 64}]}, "field"),
    "an answer as number": ({"exercises": [GOOD | {"answer": 5}]}, "field"),
    "half a letter": ({"exercises": [GOOD | {"answer": "\ud800"}]}, "field"),
    "a name as list": ({"name": ["x"]}, "field"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_gets_one_sentence(kind: str, written: Written) -> None:
    what, key = HOSTILE[kind]
    file = written(GOOD, **(what if isinstance(what, dict) else {}))
    if not isinstance(what, dict):
        file.write_bytes(what if isinstance(what, bytes) else what.encode())
    with pytest.raises(UnusableRecord) as error:
        read_record(file)
    assert error.value.key == key


def test_the_sentence_goes_with_exit_code_2(tmp_path: Path, written: Written) -> None:
    for file in (written(GOOD, GOOD), tmp_path / "nothing.json", tmp_path):
        done = academy(tmp_path, "verify", str(file))
        assert done.returncode == 2 and not done.stdout
        assert len(done.stderr.splitlines()) == 1 and file.name in done.stderr


def test_a_strangers_name_cannot_write_to_the_terminal(written: Written) -> None:
    assert read_record(written(GOOD, name="a\u001b[2J\u202e")).who == "a\\x1b[2J\\x202e"
