"""Gradescope's results.json: one for each learner, every check a test."""

import json
from pathlib import Path
from typing import Any

from academy.bridge.verdict import Verdict
from academy.report.rows import Person, Rows
from academy.report.wording import Wording
from academy.report.writing import write_whole

_LONGEST = 10_000  # letters of a test's text


def write_results(rows: Rows, person: Person, file: Path, wording: Wording) -> None:
    """A learner without an answer has no file."""
    verdicts = [verdict for _, verdict in rows.verdicts(person.key)]
    with write_whole(file) as stream:
        json.dump(results_of(verdicts, wording), stream, ensure_ascii=False, indent=1)


def results_of(verdicts: list[Verdict], wording: Wording) -> dict[str, Any]:
    """What Gradescope reads. No test is marked as hidden: that would hide the learner's points."""
    tests = [test for number, verdict in enumerate(verdicts, 1) for test in _tests(verdict, number, wording)]
    return {
        "output": "\n".join(wording.short(verdict) for verdict in verdicts),
        "output_format": "text",
        "test_output_format": "text",
        "execution_time": round(sum(verdict.seconds for verdict in verdicts), 3),
        "extra_data": {"mistakes": {verdict.exercise: verdict.mistakes for verdict in verdicts}},
        "tests": tests,
    }


def _tests(verdict: Verdict, number: int, wording: Wording) -> list[dict[str, Any]]:
    return [
        {
            "name": f"{verdict.exercise}: {check.name}",
            "number": f"{number}.{place}",
            "score": int(check.status == "pass"),
            "max_score": 1,
            "status": "passed" if check.status == "pass" else "failed",
            "output": "" if check.status == "pass" else wording.told(verdict, check)[:_LONGEST],
        }
        for place, check in enumerate(verdict.checks, 1)
    ]
