"""The judge: submission in, verdict out. One for the page, the terminal and the class.

It asks the exercise's checks in this process; the learner's code answers through a host, by value, wherever it runs.
Hidden checks (check_more.py) are asked last, when nothing more is said that shows values.
"""

import functools
import time

from academy.bridge.limits import AFTERWARDS, SECONDS
from academy.bridge.proxy import declared_in
from academy.bridge.reading import read_source
from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.checking.collect import run_checks
from academy.checking.explain import explain, look_at_code
from academy.checking.in_process import IN_PROCESS, Hosts
from academy.checking.recording import probes_of, recall
from academy.checking.session import NO_SESSIONS, Heard, Sessions, nobody
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Exercise
from academy.course.mistakes import hints
from academy.diagnosis.build_book import book_of
from academy.diagnosis.diagnose import diagnose
from academy.diagnosis.known_answers import right_of


def judge(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    hidden: bool = False,
    hosts: Hosts = IN_PROCESS,
    sessions: Sessions = NO_SESSIONS,
) -> Verdict:
    """Judge a submission, `seconds` of its own time for each check. Never raises for bad input.

    `seed` draws other inputs for the properties than those of the course; `hidden`: ask check_more.py too;
    `sessions`: open ones, by file, in which the checks are collected already.
    """
    verdict = ask_checks(exercise, raw, heard, seconds, seed, hosts, sessions)
    name_mistakes(verdict, exercise, raw, hosts)
    if hidden:
        ask_hidden(verdict, exercise, raw, heard, seconds, hosts, sessions)
    return verdict


def ask_checks(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    hosts: Hosts = IN_PROCESS,
    sessions: Sessions = NO_SESSIONS,
) -> Verdict:
    """The verdict of the shown checks, without names of mistakes."""
    begun = time.perf_counter()
    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks, seed=seed)
    text = _text(raw)
    verdict.problem = text if isinstance(text, Problem) else hosts.problem(exercise, text, seconds)
    if not verdict.problem:
        assert isinstance(text, str)
        _ask(exercise, text, checks, heard, seconds, seed, SHOWN, hosts, sessions)
    verdict.seconds = round(time.perf_counter() - begun, 4)
    return verdict


def ask_hidden(
    verdict: Verdict,
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    hosts: Hosts = IN_PROCESS,
    sessions: Sessions = NO_SESSIONS,
) -> None:
    """Ask the hidden checks too, and add what they say to the verdict."""
    begun, text = time.perf_counter(), _text(raw)
    expect_hidden(verdict, exercise)
    checks = [check for check in verdict.checks if check.hidden]
    if checks and not verdict.problem:
        assert isinstance(text, str)
        slow = any(check.raised == "TooSlow" for check in verdict.checks)
        seconds = min(seconds, AFTERWARDS) if slow else seconds
        _ask(exercise, text, checks, heard, seconds, verdict.seed, HIDDEN, hosts, sessions)
    verdict.seconds = round(verdict.seconds + time.perf_counter() - begun, 4)


def expect_hidden(verdict: Verdict, exercise: Exercise) -> None:
    """Count the hidden checks in a verdict: as long as nothing is heard of them, they are not passed."""
    known = {check.name for check in verdict.checks}
    names = [name for name in check_names(exercise, HIDDEN) if name not in known]
    verdict.checks += [CheckResult(name, hidden=True) for name in names]
    verdict.version = exercise.whole_version


def _ask(
    exercise: Exercise,
    text: str,
    checks: list[CheckResult],
    heard: Heard,
    seconds: float,
    seed: int | None,
    file: str,
    hosts: Hosts,
    sessions: Sessions,
) -> None:
    recall(exercise, seed, file)
    start = functools.partial(hosts.start, exercise, text)
    bridge = run_checks(exercise, start, checks, heard, seconds, seed, file, sessions=sessions)
    for check in checks:
        if check.status != "pass":
            explain(check, bridge, exercise, functools.partial(start, seconds))
            look_at_code(check, text)


def has_mistakes(verdict: Verdict) -> bool:
    """Is there something to name? An answer that is not written yet has no mistake."""
    return any(check.status == "fail" and check.raised != "NotImplementedError" for check in verdict.checks)


def name_mistakes(verdict: Verdict, exercise: Exercise, raw: bytes | str, hosts: Hosts = IN_PROCESS) -> None:
    """Add the mistakes that the answer's own replies to the probes show."""
    if not has_mistakes(verdict):
        return
    failed = [check for check in verdict.checks if check.status == "fail"]
    begun, text = time.perf_counter(), _text(raw)
    assert isinstance(text, str)
    probes, right, declared = probes_of(exercise), right_of(exercise), declared_in(exercise.solution())
    budget = 0.5 if any(check.raised == "TooSlow" for check in failed) else 2.0
    solution = exercise.read("solution.py")
    start = functools.partial(hosts.start, exercise, text)
    found = diagnose(start, exercise.name, probes, right, declared, book_of(exercise), solution, budget)
    verdict.mistakes, verdict.fingerprints, verdict.evidence = found
    verdict.mistakes = graver_first(verdict.mistakes, exercise)
    verdict.seconds = round(verdict.seconds + time.perf_counter() - begun, 4)


def graver_first(mistakes: list[str], exercise: Exercise) -> list[str]:
    """Sort names as mistakes.toml and the headings of task.md list them: by what somebody loses."""
    places = {name: place for place, name in enumerate(hints(exercise.folder))}
    return sorted(mistakes, key=lambda name: (places.get(name, len(places)), name))


def _text(raw: bytes | str) -> str | Problem:
    return read_source(raw)
