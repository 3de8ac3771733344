"""JUnit XML: a suite for each exercise, a test case for each check of each learner."""

import html
import re
from pathlib import Path
from typing import IO

from academy.bridge.verdict import CheckResult, Verdict
from academy.report.rows import Rows, slug
from academy.report.wording import Wording
from academy.report.writing import write_whole

_LONGEST = 2_000  # letters of a text: some readers stop at huge nodes
_NO_XML = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_suites(rows: Rows, file: Path, wording: Wording) -> None:
    """The whole class."""
    with write_whole(file) as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="academy">\n')
        for exercise in rows.exercises:
            _write_suite(rows, exercise.name, stream, wording)
        stream.write("</testsuites>\n")


def _write_suite(rows: Rows, exercise: str, stream: IO[str], wording: Wording) -> None:
    counts = {"pass": 0, "fail": 0, "error": 0}
    seconds = 0.0
    for _, verdict in rows.verdicts(exercise=exercise):
        seconds += verdict.seconds
        for check in verdict.checks:
            counts[check.status] += 1
    stream.write(f'<testsuite name={_attribute(exercise)} tests="{sum(counts.values())}" ')
    stream.write(f'failures="{counts["fail"]}" errors="{counts["error"]}" skipped="0" time="{seconds:.3f}">\n')
    for mark, verdict in rows.verdicts(exercise=exercise):
        for check in verdict.checks:
            _write_case(stream, slug(mark.learner), verdict, check, wording)
    stream.write("</testsuite>\n")


def _write_case(stream: IO[str], learner: str, verdict: Verdict, check: CheckResult, wording: Wording) -> None:
    where = _attribute(f"{learner}.{verdict.exercise}")
    stream.write(f'<testcase classname={where} name={_attribute(check.name)} time="{check.seconds:.3f}"')
    if check.status == "pass":
        stream.write("/>\n")
        return
    told = wording.told(verdict, check)
    kind = "failure" if check.status == "fail" else "error"
    raised = check.raised or ("AssertionError" if check.status == "fail" else "NoAnswer")
    message = _attribute(told.partition("\n")[0])
    stream.write(f"><{kind} type={_attribute(raised)} message={message}>{html.escape(xml(told))}</{kind}></testcase>\n")


def _attribute(text: str) -> str:
    return f'"{html.escape(xml(text))}"'


def xml(text: str) -> str:
    """Only letters that XML 1.0 allows: `#x1B` in place of others, as pytest does."""
    return _NO_XML.sub(lambda found: f"#x{ord(found[0]):02X}", text[:_LONGEST])
