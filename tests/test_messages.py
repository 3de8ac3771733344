"""What a learner reads of a failed call: the part that differs, the calls that lead there, and nothing untrue."""

import re

import pytest

from academy.bridge.values import Tree, pack
from academy.bridge.verdict import CheckResult, Verdict
from academy.checking.recording import questions
from academy.checking.unlike import unlike
from academy.course.course import Course, Exercise
from academy.judge.judge import judge
from academy.words.feedback import ROWS, call_lines, rows, speak
from academy.words.i18n import LANGUAGES

COURSE = Course.find()
SOLUTION = {one.name: one.read("solution.py") for one in COURSE.exercises}


def edited(name: str, old: str, new: str, times: int = -1) -> CheckResult:
    assert old in SOLUTION[name]
    return failure(judge(COURSE.exercise(name), SOLUTION[name].replace(old, new, times)))


def failure(verdict: Verdict) -> CheckResult:
    assert verdict.first_failure
    return verdict.first_failure


def words(check: CheckResult, lang: str = "en") -> dict[str, str]:
    return {line.kind: line.text for line in call_lines(check, lang)}


class Plain:
    """Values that need no world."""

    declared: dict[str, type] = {}

    def name_of(self, kind: type) -> str | None:
        return None

    def give(self, value: object) -> Tree:
        raise AssertionError

    take = give


LONG = list(range(100))
VALUES = {
    "a number deep inside": ({"a": [LONG, {"b": 1}]}, {"a": [LONG, {"b": 2}]}, "['a'][1]['b'] = 1"),
    "the middle of a long list": (LONG, [*LONG[:50], -1, *LONG[51:]], "[50] = 50"),
    "a longer list": (LONG, [*LONG, 5], "len() = 100"),
    "a key that is missing": ({n: n for n in LONG}, {n: n for n in LONG if n != 30}, "[30] = 30"),
    "the middle of a long text": ("a" * 150 + "b" + "a" * 150, "a" * 301, "[144:162]"),
    "the middle of long bytes": (bytes(200), bytes(100) + b"\1" + bytes(99), "[94:112]"),
    "a set": (set(LONG), set(LONG[:-1]), ": … = {99}"),
    "short values": ([1, 2], [1, 3], "[1, 2]"),
    "a truth and a number": (True, 1, "True"),
    "bytes and text": (b"a", "a", "b'a'"),
    "two long texts of other kinds": ("0" * 300, b"0" * 300, "'0' * 300"),
    "an iterator and a list": (iter([1]), [1, 2], "iter([1])"),
    "digits far behind": (10**60, 10**60 + 1, "0x"),
}


@pytest.mark.parametrize("what", VALUES)
def test_two_values_that_differ_are_never_shown_alike(what: str) -> None:
    one, other, begins = VALUES[what]
    mine, right = unlike(pack(one, Plain()), pack(other, Plain()))
    assert mine != right and mine.startswith(begins), (mine, right)
    assert max(len(mine), len(right)) <= 220


def test_the_part_that_differs_is_shown_with_its_path() -> None:
    check = edited("convert", "bank.reserves -= moved", "bank.reserves -= moved + 1")
    assert check.yours and check.expected and check.yours != check.expected
    assert re.match(r"bank\.reserves = \d+", check.yours) and check.expected.startswith("bank.reserves = ")
    assert check.asked[-1].startswith("convert(Books(") and "…" not in check.asked[-1]


def test_an_argument_that_a_call_changed_is_shown_by_its_name() -> None:
    verdict = judge(COURSE.exercise("post"), SOLUTION["post"] + AFTERWARDS)
    check = next(one for one in verdict.checks if (one.yours or "").startswith("‹after›"))
    assert check.yours and check.yours.startswith("‹after› book = {")
    for lang, word in {
        "en": "after the call: book",
        "ru": "после вызова: book",
        "ky": "чакыруудан кийин: book",
    }.items():
        assert words(check, lang)["yours"].startswith(word)


AFTERWARDS = """
_post = post
def post(book, entry):
    done = _post(book, entry)
    book["x"] = 1
    return done
"""


@pytest.mark.parametrize("given", ["return Unbalanced", "return Unbalanced()", "return ValueError('no')"])
def test_an_exception_that_is_returned_is_to_be_raised(given: str) -> None:
    source = re.sub(r"raise Unbalanced\b.*", given, SOLUTION["post"])
    check = failure(judge(COURSE.exercise("post"), source))
    name = re.findall(r"\w+", given)[1]
    assert (check.yours, check.expected) == (f"returns {name}", "raises Unbalanced")
    assert f"raise {name}" in words(check)["error"]


def test_a_value_where_an_exception_is_expected_is_told_so_and_not_called_a_path_without_return() -> None:
    check = edited("post", "raise Unbalanced", "return None and Unbalanced")
    for lang in LANGUAGES:
        assert "raise Unbalanced" in words(check, lang)["error"]


def test_a_raise_of_ones_own_is_not_explained_as_python_s() -> None:
    check = edited(
        "tree_head", "    if not records:", "    if len(records) == 3: raise ValueError('no')\n    if not records:"
    )
    assert check.own and "own" in words(check)["error"]
    python_s = edited("tree_head", "    if not records:", "    if len(records) == 3: int('x')\n    if not records:")
    assert not python_s.own and "type is right" in words(python_s)["error"]


def given_to(exercise: Exercise) -> dict[str, str]:
    """Answers of learners and wrong answers of the course, by name."""
    learners = {path.stem: path.read_text(encoding="utf-8") for path in sorted(exercise.folder.glob("learners/*.py"))}
    return learners | {answer.name: answer.source for answer in exercise.answers("wrong")}


def test_what_is_shown_of_an_object_can_be_run_and_gives_what_is_shown() -> None:
    exercise = COURSE.exercise("waterfall")
    shown = 0
    for name, answer in given_to(exercise).items():
        verdict = judge(exercise, answer)
        for check in (one for one in verdict.checks if one.status == "fail" and len(one.asked) > 1):
            if "…" in "".join(check.asked) or check.expected is None or check.raised:
                continue
            if name == "shared_by_all_ledgers" and check.name == "any_day":  # it remembers another example
                continue
            gave = [run(source, check.asked) for source in (answer, SOLUTION["waterfall"])]
            assert gave[0] != gave[1], (name, check)
            expected = check.expected.removeprefix("raises ")
            assert "=" in expected or "…" in expected or gave[1] == expected, (name, check, gave)
            shown += 1
    assert shown > 5


def run(source: str, asked: list[str]) -> str:
    """What the last of these calls gives: its value, or the exception."""
    import sys
    import types

    module = types.ModuleType("shown")
    sys.modules["shown"] = module
    names = module.__dict__
    exec(source, names)
    for line in asked:
        try:
            name, equals, _ = line.partition(" = ")
            if equals and name.isidentifier():
                exec(line, names)
                last = repr(names[name])
            else:
                last = repr(eval(line, names))
        except Exception as error:
            last = type(error).__name__
    return last


@pytest.mark.parametrize("name", ["convert", "audit_claim", "waterfall", "deanonymise"])
def test_a_message_fits_and_its_two_replies_are_never_alike(name: str) -> None:
    exercise = COURSE.exercise(name)
    for answer, source in list(given_to(exercise).items())[::2]:
        verdict = judge(exercise, source)
        for check in verdict.checks:
            assert check.yours is None or check.yours != check.expected or check.hidden, (answer, check)
        for lang in LANGUAGES:
            lines = speak(verdict, exercise.task(lang), lang)
            assert sum(map(rows, lines)) <= ROWS, answer
            assert verdict.problem or verdict.done or "asked" in {line.kind for line in lines}, answer


def test_looking_for_the_needed_calls_changes_no_question() -> None:
    exercise = COURSE.exercise("waterfall")
    assert questions(exercise, SOLUTION["waterfall"]) == questions(exercise, SOLUTION["waterfall"])
