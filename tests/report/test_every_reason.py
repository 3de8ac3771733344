"""Every reason has a sentence in every language, and one that has none costs nobody else a report."""

import itertools
import json
import sqlite3
from pathlib import Path

import pytest

from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.course.task import Task
from academy.sandbox.confined.wire import plain_text
from academy.sandbox.replies import PROBLEMS, problem
from academy.words.feedback import speak
from academy.words.i18n import LANGUAGES, say, texts
from tests.report.small import ADDS_TWO, RIGHT, called, learner, refused, small_report

DETAILS = ("", "a", "{braces} {0} %s", "‹sized 3 sized_of›", "x" * 300)
LINES = (None, 0, 3)
OURS = {
    "too_big": {"size", "limit"},
    **dict.fromkeys(("binary", "encoding"), set[str]()),
    **dict.fromkeys(("ended_stopped", "ended_too_slow", "ended_fatal", "ended_memory"), {"seconds", "limit"}),
}


def words_for(verdict: Verdict, lang: str) -> str:
    return "\n".join(line.text for line in speak(verdict, Task("double", "", {}, {}), lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [*PROBLEMS, *OURS])
def test_a_problem_with_any_details_has_its_own_sentence(kind: str, lang: str) -> None:
    names = sorted({**PROBLEMS, **OURS}[kind])
    for line, *values in itertools.product(LINES, *[DETAILS] * len(names)):
        details = dict(zip(names, map(str, values), strict=True))
        verdict = Verdict("double", "", [CheckResult("one")], problem=Problem(kind, line, 0, "code", details))
        said = words_for(verdict, lang)
        assert said.splitlines()[0] and say(lang, "problem", "unknown") not in said


@pytest.mark.parametrize("kind", PROBLEMS)
def test_what_an_answer_s_process_may_send_as_a_problem_can_be_said(kind: str) -> None:
    """With `near` where nothing is near too: the process is a stranger's."""
    pairs = [[name, value] for name, value in zip(sorted(PROBLEMS[kind]), itertools.cycle(["b", "c"]), strict=False)]
    found = problem([kind, 1, None, "", pairs])
    for lang in LANGUAGES:
        words = words_for(Verdict("double", "", [CheckResult("one")], problem=found), lang)
        assert say(lang, "problem", "unknown") not in words
    assert plain_text(str(found.details)) == str(found.details)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [*texts("en")["exceptions"], "Sized", "sized_of", "None", "", "{x}"])
@pytest.mark.parametrize("hidden", [True, False])
def test_a_check_with_any_exception_and_any_facts_can_be_told(name: str, hidden: bool, lang: str) -> None:
    for status, value, line in itertools.product(("fail", "error"), (None, "None", "‹sized 2 x›", "{y}"), LINES):
        facts = {"asked": ["f({z})"], "yours": value, "expected": value, "raised": name, "said": "{said}", "line": line}
        check = CheckResult("one", status, printed="{p}", function="f", hidden=hidden, **facts)  # type: ignore[arg-type]
        assert words_for(Verdict("double", "", [check], ["no such mistake", "nor this"]), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "broken",
    [
        {"problem": {"kind": "of a later version", "line": 1, "column": None, "code": "", "details": {}}},
        {"problem": {"kind": "parameters", "line": 1, "column": None, "code": "", "details": {}}},
        {"problem": {"kind": "missing_method", "line": 1, "column": None, "code": "", "details": {"near": "b"}}},
        {"mistakes": ["no such mistake"]},
        {"checks": [{"name": "no such check", "status": "fail", "raised": "NoSuchError"}]},
    ],
    ids=["kind", "details", "near", "mistake", "check"],
)
def test_a_verdict_that_cannot_be_told_leaves_all_others_told(
    broken: dict[str, object], lang: str, tmp_path: Path, course: Path
) -> None:
    report = tmp_path / "report"
    small_report(report, [learner("alice", RIGHT), learner("eve", ADDS_TWO), learner("zoe", RIGHT)], course)
    with sqlite3.connect(report / "grades.db") as base:
        facts = json.loads(base.execute("SELECT facts FROM verdicts WHERE learner = 'eve'").fetchone()[0])
        base.execute("UPDATE verdicts SET facts = ? WHERE learner = 'eve'", (json.dumps({**facts, **broken}),))
    for file in [*report.glob("learners/*"), report / "index.html"]:
        file.unlink()
    done = called("report", str(report), "--lang", lang, "--exercises", str(course))
    assert done.exit_code == 0, done.output
    assert len(list(report.glob("learners/*.html"))) >= 2
    assert (report / "index.html").is_file() and (report / "verdicts.jsonl").read_text().count("\n") == 3


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE learners SET ids = '[' WHERE key = 'alice'",
        "UPDATE learners SET ids = '[1]' WHERE key = 'alice'",
        "UPDATE learners SET ids = x'00ff' WHERE key = 'alice'",
        "UPDATE learners SET name = 7.5, ids = 'null' WHERE key = 'alice'",
        "UPDATE exercises SET checks = '7'",
        "UPDATE verdicts SET protections = 'seccomp'",
        "UPDATE verdicts SET facts = '{}'",
        "UPDATE verdicts SET facts = json_set(facts, '$.checks[0].asked', 7)",
        "UPDATE verdicts SET facts = json_set(facts, '$.checks[0].status', 'passed')",
        "UPDATE verdicts SET facts = json_set(facts, '$.mistakes', json('[[1]]'))",
        "UPDATE run SET value = '{' WHERE key = 'notes'",
        "UPDATE run SET value = 'worst' WHERE key = 'attempt'",
    ],
)
def test_a_damaged_database_is_one_sentence(damage: str, tmp_path: Path, course: Path) -> None:
    report = tmp_path / "report"
    small_report(report, [learner("alice", ADDS_TWO)], course)
    with sqlite3.connect(report / "grades.db") as base:
        base.execute(damage)
    assert refused(called("report", str(report), "--exercises", str(course)))
