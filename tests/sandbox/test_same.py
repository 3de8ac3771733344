"""Who runs an answer does not matter: the sandbox says what the judge says inline, of every answer."""

from collections.abc import Callable
from typing import Any

import pytest

from academy.bridge.verdict import Verdict
from academy.checking.recording import questions
from academy.course.course import Course, Exercise
from academy.course.mistakes import KnownAnswer
from academy.judge.judge import judge
from academy.sandbox import Worker
from academy.sandbox.probing import raised
from academy.sandbox.process_pool import ProcessPool
from academy.sandbox.remote import Confined

COURSE = Course.find()
WHOLE = ("fingerprint", "commit")  # of the others: the solution, the starter, and one of each kind


def answers(exercise: Exercise) -> list[KnownAnswer]:
    some = slice(None) if exercise.name in WHOLE else slice(1)
    kinds = [exercise.answers(kind)[some] for kind in ("accepted", "wrong", "fitted")]
    first = [*exercise.answers("solution"), *exercise.answers("starter")]
    return first + [answer for kind in kinds for answer in kind]


ANSWERS = [(exercise, answer) for exercise in COURSE.exercises for answer in answers(exercise)]


def facts(verdict: Verdict) -> dict[str, Any]:
    """All that a verdict says but how long it took and who watched."""
    whole = verdict.to_dict() | {"seconds": 0, "protections": []}
    whole["checks"] = [check | {"seconds": 0} for check in whole["checks"]]
    return whole


@pytest.mark.parametrize(("exercise", "answer"), ANSWERS, ids=lambda one: getattr(one, "name", ""))
def test_the_verdict_is_the_same(exercise: Exercise, answer: KnownAnswer, worker: Worker) -> None:
    verdict = worker.judge(exercise, answer.source.encode())
    assert facts(verdict) == facts(judge(exercise, answer.source))
    assert verdict.protections == worker.protections.names


def test_the_verdict_is_the_same_with_a_seed_and_hidden_checks(worker: Worker) -> None:
    exercise = COURSE.exercise("tree_head")
    for answer in [*exercise.answers("solution"), *exercise.answers("fitted")[:2]]:
        inline = judge(exercise, answer.source, seed=7, hidden=True)
        assert facts(worker.judge(exercise, answer.source.encode(), seed=7, hidden=True)) == facts(inline)


STRANGE: dict[str, str | bytes] = {
    "empty": "",
    "syntax": "def f(:\n",
    "binary": b"\0\1\2",
    "cp1251": "# привет\n".encode("cp1251"),
    "exits": "import sys\nsys.exit(0)\n",
    "input": "name = input()\n",
    "raises": "1 / 0\n",
    "missing": "x = 1\n",
    "near": "def tree_heads(records): ...\n",
    "parameters": "def tree_head(): ...\ndef inclusion_proof(records, index): ...\n",
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_file_that_cannot_be_judged_has_the_same_reason(name: str, worker: Worker) -> None:
    exercise, text = COURSE.exercise("tree_head"), STRANGE[name]
    raw = text.encode() if isinstance(text, str) else text
    assert facts(worker.judge(exercise, raw)) == facts(judge(exercise, raw))


@pytest.mark.parametrize("name", ["fingerprint", "waterfall"])
def test_everybody_is_asked_the_same(name: str) -> None:
    """Law 5, behind layers: the recorded calls of every check are those that are asked inline."""
    exercise = COURSE.exercise(name)
    fork_server, found = raised(frozenset())

    def confined(ask: Callable[[Confined], str]) -> str:
        pool = ProcessPool(fork_server.control, found.names)
        pool.expect(exercise)
        try:
            return ask(Confined(exercise, pool, 1))
        finally:
            pool.close()

    try:
        for answer in [*exercise.answers("solution"), *exercise.answers("accepted")]:
            raw = answer.source
            assert confined(lambda hosts, raw=raw: questions(exercise, raw, hosts=hosts)) == questions(exercise, raw)
    finally:
        fork_server.close()
