"""Which layers stand: tried, told, and required if somebody asks."""

import json
import os
from pathlib import Path

import pytest

from academy.bridge.verdict import PROTECTIONS
from academy.sandbox import Protections, Worker, protections
from academy.sandbox.worker import NoSandbox
from tests.sandbox.conftest import LINUX, WITHOUT
from tests.sandbox.ordinary import as_ordinary_user
from tests.sandbox.small import YES, errand, statuses

SECOND = frozenset({"bubblewrap", "namespaces"})
THIRD = SECOND | {"landlock", "seccomp"}

pytestmark = pytest.mark.skipif(not LINUX, reason="layers are made on Linux")


def test_the_full_sandbox_is_exercised_here(worker: Worker) -> None:
    assert worker.protections.names == list(PROTECTIONS) or WITHOUT


@pytest.mark.parametrize("without", [SECOND, THIRD, frozenset({"bubblewrap"})], ids=["second", "third", "no jail"])
def test_a_level_has_its_walls_and_says_so(without: frozenset[str], tmp_path: Path, worker: Worker) -> None:
    one = Worker(without=without)
    try:
        verdict = one.judge(errand(tmp_path), YES.encode())
    finally:
        one.close()
    expected = [layer for layer in worker.protections.names if layer not in without]
    assert verdict.protections == one.protections.names == expected
    assert set(one.protections.missing) == set(PROTECTIONS) - set(expected)
    assert statuses(verdict) == ["pass"] * 3


def test_a_wall_that_is_required_and_missing_is_refused() -> None:
    with pytest.raises(NoSandbox) as error:
        Worker(require=True, without=SECOND)
    assert error.value.key == "missing"
    assert error.value.fields == {"walls": "bubblewrap, namespaces"}


def test_what_is_there_is_told_without_judging() -> None:
    found = protections(without=SECOND)
    assert found == Protections(found.names) and not set(found.names) & SECOND


@pytest.mark.parametrize("layer", PROTECTIONS)
def test_a_wall_that_lets_something_through_does_not_count(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An attempt that succeeds is told, and the layer is not: here the attempt is one that nothing stops."""
    from academy.sandbox import probing

    monkeypatch.setattr(probing, "_tried", lambda pool, tried, targets: ["read"] if tried == layer else [])
    fork_server, found = probing.raised(frozenset())
    fork_server.close()
    assert layer in found.missing and found.through[layer] == ["read"]


def test_an_ordinary_user_has_the_same_walls_and_verdicts(tmp_path: Path, worker: Worker) -> None:
    tmp_path.chmod(0o755)
    exercise = errand(tmp_path)
    answers = {
        "yes": YES,
        "no": YES.replace("yes", "no"),
        "ends": "import os\n\n\ndef answer(question):\n    os._exit(0)\n",
    }
    for name, text in answers.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    files = [tmp_path / f"{name}.py" for name in answers]
    run = as_ordinary_user("-m", "tests.sandbox.ordinary", str(exercise.folder), *map(str, files), places=(tmp_path,))
    assert run.returncode == 0, run.stderr
    facts = json.loads(run.stdout)
    assert facts["user"] != 0
    assert facts["names"] == worker.protections.names
    for file, there in zip(files, facts["verdicts"], strict=True):
        here = worker.judge(exercise, file.read_bytes())
        assert [one["status"] for one in there["checks"]] == statuses(here)


def test_root_runs_no_stranger_s_code(tmp_path: Path) -> None:
    """At every level the answer's process has another user, no groups, and no way to become root again."""
    if os.geteuid() != 0:
        pytest.skip("this is not root")
    asks = 'def test_first():\n    assert answer("who") == [1, 1, 1]\n'
    text = """
import os


def answer(question):
    found = [os.getuid() != 0, os.getgid() != 0]
    try:
        os.setuid(0)
        found.append(False)
    except OSError:
        found.append(True)
    return [int(one) for one in found]
"""
    exercise = errand(tmp_path, checks=asks)
    for without in (frozenset[str](), SECOND, THIRD):
        one = Worker(without=without)
        try:
            assert statuses(one.judge(exercise, text.encode())) == ["pass"], without
        finally:
            one.close()
