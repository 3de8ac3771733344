"""Hidden checks: asked last, told by shapes, and not passed by answers that know the examples."""

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from academy.bridge.host import Host, HostWorld, no_callbacks
from academy.bridge.values import unpack
from academy.bridge.verdict import Verdict
from academy.checking.probes import replies
from academy.checking.recording import probes_of
from academy.course.checks import HIDDEN, check_names
from academy.course.course import Course, Exercise
from academy.judge.child import judge_in_child
from academy.judge.judge import ask_hidden, judge
from academy.learner import browser
from academy.sandbox import Worker
from academy.words.feedback import speak
from academy.words.i18n import LANGUAGES
from academy.words.shapes import shapes
from tests.test_verbs import academy, put

COURSE = Course.find()
TREE, PAYMENTS = COURSE.exercise("tree_head"), COURSE.exercise("waterfall")
WITH_MORE = [TREE, PAYMENTS]
SEED = 2026


@pytest.fixture(scope="module")
def table() -> str:
    """An answer that has written down what is right for every question of tree_head's check.py."""
    solution, world = TREE.solution(), HostWorld({}, no_callbacks)
    host = Host(TREE.read("solution.py"), TREE.name, {})
    lines = []
    for function, probes in probes_of(TREE).items():
        known = {}
        for probe in probes:
            (reply,) = replies(host, probe)
            args, _ = unpack(probe[0][0][3], world)
            known[repr(args)] = unpack(reply.outcome[1], world)
        names = ", ".join(inspect.signature(getattr(solution, function)).parameters)
        lines += [f"def {function}({names}):", f"    return {known!r}.get(repr(({names},)))"]
    return "\n".join(lines)


def hidden(exercise: Exercise, raw: str) -> dict[str, str]:
    return {one.name: one.status for one in judge(exercise, raw, hidden=True).checks if one.hidden}


def test_a_table_of_every_example_passes_what_is_shown_and_no_hidden_check(table: str) -> None:
    verdict = judge(TREE, table)
    assert verdict.done, [one for one in verdict.checks if one.status != "pass"]
    assert set(hidden(TREE, table).values()) == {"fail"}


def test_a_table_of_every_example_does_not_pass_fresh_inputs(table: str) -> None:
    failed = {one.name for one in judge(TREE, table, seed=SEED).checks if one.status != "pass"}
    assert failed == {"any_records"}


def test_nobody_meets_a_hidden_check_who_did_not_ask_for_it() -> None:
    names, words = check_names(TREE, HIDDEN), [one.sentence for one in TREE.task().more.values()]
    assert names and len(words) == len(names)
    assert not any(one.hidden for one in judge(TREE, TREE.read("solution.py")).checks)
    told = browser.check("tree_head", TREE.read("starter.py"), "en", course=COURSE.folder)
    assert not any(one in told for one in [*names, *words])
    task = TREE.task()
    assert not any(one in task.text for one in words) and not set(names) & set(task.checks)


def test_they_are_asked_last_when_every_value_has_been_told() -> None:
    order: list[str] = []
    judge(TREE, TREE.read("solution.py"), lambda name, status: order.append(name), hidden=True)
    assert list(dict.fromkeys(order)) == [*check_names(TREE), *check_names(TREE, HIDDEN)]


def test_an_answer_that_cannot_be_read_passes_no_hidden_check() -> None:
    assert set(hidden(TREE, "def tree_head(:\n").values()) == {"error"}


def test_whoever_dies_in_a_hidden_check_keeps_what_passed_before() -> None:
    solution = TREE.read("solution.py")
    dies = solution.replace("    if not 0 <= index", "    if size > 2**48:\n        os._exit(0)\n    if not 0 <= index")
    verdict = judge_in_child(TREE, f"import os\n{dies}".encode(), hidden=True)
    bad = [one.name for one in verdict.checks if one.status != "pass"]
    assert bad == ["huge_books"] and verdict.shown_pass and not verdict.done
    verdict = judge_in_child(TREE, b"import os\nos._exit(0)\n", hidden=True)
    assert {one.status for one in verdict.checks} == {"error"}
    assert [one.name for one in verdict.checks if one.hidden] == list(check_names(TREE, HIDDEN))


def test_a_version_tells_whether_hidden_checks_decided() -> None:
    assert judge(TREE, TREE.read("starter.py")).version == TREE.version
    assert judge(TREE, TREE.read("starter.py"), hidden=True).version == TREE.whole_version != TREE.version
    plain = COURSE.exercise("fingerprint")
    assert plain.whole_version == plain.version


def test_neither_probes_nor_the_book_depend_on_hidden_checks(tmp_path: Path) -> None:
    shutil.copytree(TREE.folder, tmp_path / "tree_head")
    (tmp_path / "tree_head" / HIDDEN).unlink()
    without = Exercise(tmp_path / "tree_head")
    assert (without.version, without.content) == (TREE.version, TREE.content)
    assert probes_of(without) == probes_of(TREE)


# What they tell: shapes

ECHOES = {
    "the text of an exception": "raise ValueError(repr(asked))",
    "the name of an exception": "raise type('E' + repr(asked), (Exception,), {})()",
    "what it prints": "print(asked)",
    "what it returns": "return repr(asked)",
    "keys that it returns": "return {repr(asked): [asked]}",
    "the class of an object that it returns": "return type('C' + repr(asked), (), {})()",
    "an error in a value": "return Bad()",
}
BAD = "class Bad:\n    def __iter__(self):\n        raise ValueError(self)\n"


def echo(exercise: Exercise, body: str) -> str:
    """An answer of which every function says again what it was asked."""
    if exercise is TREE:
        heads = ["tree_head(*asked)", "inclusion_proof(*asked)", "verify_inclusion(*asked)"]
        return BAD + "\n".join(f"def {head}:\n    {body}" for head in heads)
    return (
        f"{BAD}class Ledger:\n"
        f"    def __init__(self, *asked):\n        self.asked = asked\n"
        f"    def pay(self, *asked):\n        {body}\n"
        f"    def __getattr__(self, name):\n        asked = self.__dict__.get('asked')\n        {body}\n"
        f"def receive(*asked):\n    {body}"
    )


@pytest.mark.parametrize("exercise", WITH_MORE, ids=lambda one: one.name)
@pytest.mark.parametrize("way", ECHOES)
def test_no_hidden_value_stands_in_a_verdict(exercise: Exercise, way: str) -> None:
    verdict = Verdict(exercise.name, exercise.version, [])
    ask_hidden(verdict, exercise, echo(exercise, ECHOES[way]))
    checks = verdict.checks
    assert checks and all(one.hidden and one.status == "fail" and one.asked for one in checks)
    names = {"Ledger", "ledger", "object", "receive", "pay", "wallets", "raises", "Declined", "Wallet", "None"}
    names |= {"tree_head", "inclusion_proof", "verify_inclusion", "ValueError", "TypeError", "Exception", "Refused"}
    for one in checks:
        assert (one.said, one.printed) == ("", "")
        told = [*one.asked, one.yours or "", one.expected or "", one.raised or "", one.function]
        rest = re.sub(r"‹\w+(?: \d+)?(?: \w+)?›", "", " ".join(told))
        assert set(re.findall(r"[^\s(),.=]+", rest)) <= names, told
    for lang in LANGUAGES:
        assert speak(verdict, exercise.task(lang), lang)[-1].kind == "next"


def test_the_shape_of_a_value_is_put_into_words() -> None:
    text = "pay(‹list 5 Wallet›, ‹bytes 32›, ‹int›, ‹list 3›, ‹object›, ‹None›)"
    assert shapes(text, "en") == "pay(list of 5 Wallet, bytes of length 32, int, list of 3, object, None)"
    assert shapes(text, "ru") == "pay(список (5 × Wallet), байты (32), int, список (3), объект, None)"


def test_a_learner_reads_the_sentence_and_the_shapes() -> None:
    fitted = (TREE.folder / "fitted" / "knows_the_places.py").read_bytes()
    lines = speak(judge(TREE, fitted, hidden=True), TREE.task(), "en")
    text = [line.text for line in lines]
    assert text[0] == f"Hidden check any_place: {TREE.task().more['any_place'].sentence}"
    assert re.fullmatch(r"inclusion_proof\(list of \d+ bytes, int\)", text[1])
    assert text[2] == "list" and re.fullmatch(r"list of \d+ bytes", text[3])
    assert text[4] == "Your answer is of the right kind, but its value is not."
    assert "never the values of a hidden check" in text[5]
    assert text[-1] == "Next: academy hint tree_head --more"


# In the terminal and in the page: when the shown checks pass, and when asked


def test_in_a_terminal_they_wait_until_the_shown_checks_pass(tmp_path: Path) -> None:
    put(tmp_path, "wrong/duplicates_last.py")
    early = academy(tmp_path, "check", "tree_head", "--more", "--json")
    assert not any(one["hidden"] for one in json.loads(early.stdout)["checks"])
    put(tmp_path, "fitted/finds_the_record.py")
    assert academy(tmp_path, "check", "tree_head").returncode == 0
    asked = academy(tmp_path, "check", "tree_head", "--more")
    assert asked.returncode == 1 and asked.stdout.startswith("Hidden check equal_records:")
    hint = academy(tmp_path, "hint", "tree_head", "--more").stdout
    assert TREE.task().more["equal_records"].hints[0] in " ".join(hint.split())
    put(tmp_path, "solution.py")
    assert academy(tmp_path, "check", "tree_head", "--more").returncode == 0


def test_the_page_gets_them_with_their_hints_when_it_asks() -> None:
    def told(answer: str) -> dict[str, dict[str, object]]:
        source = (TREE.folder / answer).read_text(encoding="utf-8")
        return {
            one["name"]: one
            for one in json.loads(browser.more("tree_head", source, "ky", course=COURSE.folder))["checks"]
        }

    assert not any(one.get("hidden") for one in told("wrong/duplicates_last.py").values())
    fitted = told("fitted/finds_the_record.py")
    words = TREE.task("ky").more["equal_records"]
    assert fitted["equal_records"] == {
        "name": "equal_records",
        "status": "fail",
        "sentence": words.sentence,
        "hidden": True,
        "hints": words.hints,
    }
    assert {one["status"] for one in told("solution.py").values()} == {"pass"}


# Seeds

ASK = """
import json, sys
from academy.course.course import Course
from academy.course.checks import HIDDEN, SHOWN
from academy.checking.recording import questions
one = Course.find().exercise(sys.argv[1])
text = one.read("solution.py")
print(json.dumps([questions(one, text, seed, file) for seed in (None, 7, 8) for file in (SHOWN, HIDDEN)]))
"""


def asked_in_a_process(name: str, hash_seed: str) -> list[str]:
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", ASK, name], env=env, capture_output=True, text=True, check=True)
    asked: list[str] = json.loads(done.stdout)
    return asked


@pytest.mark.parametrize("exercise", WITH_MORE, ids=lambda one: one.name)
def test_a_seed_draws_the_same_in_every_process_and_another_seed_something_else(exercise: Exercise) -> None:
    one, two = asked_in_a_process(exercise.name, "1"), asked_in_a_process(exercise.name, "2")
    assert one == two
    assert len(set(one)) == 6


def test_a_verdict_says_which_seed_it_was(tmp_path: Path) -> None:
    (tmp_path / "class" / "a").mkdir(parents=True)
    (tmp_path / "class" / "a" / "tree_head.py").write_text(TREE.read("solution.py"), encoding="utf-8")
    assert judge(TREE, TREE.read("solution.py")).seed is None
    verdict = judge_in_child(TREE, TREE.read("solution.py").encode(), seed=SEED, hidden=True)
    assert verdict.seed == SEED and verdict.done and any(one.hidden for one in verdict.checks)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    one = Worker()
    yield one
    one.close()


@pytest.mark.parametrize("answer", ["solution.py", "fitted/knows_the_places.py", "wrong/duplicates_last.py"])
@pytest.mark.parametrize("seed", [None, SEED])
def test_behind_walls_seeds_and_hidden_checks_give_the_same_verdict(
    worker: Worker, answer: str, seed: int | None
) -> None:
    def facts(verdict: Verdict) -> Verdict:
        checks = [replace(one, seconds=0) for one in verdict.checks]
        return replace(verdict, checks=checks, seconds=0, protections=[])

    raw = (TREE.folder / answer).read_bytes()
    assert facts(worker.judge(TREE, raw, seed, hidden=True)) == facts(judge(TREE, raw, seed=seed, hidden=True))


def test_names_of_mistakes_do_not_depend_on_the_seed() -> None:
    wrong = (TREE.folder / "wrong" / "duplicates_last.py").read_bytes()
    for seed in (None, SEED):
        assert judge(TREE, wrong, seed=seed).mistakes == ["duplicates_last"]


WRITES = {
    "a line": "exec(compile('\\n' * (1000 + count) + 'raise ValueError', 'tree_head.py', 'exec'))",
    "a kind of exception": "raise [ValueError, KeyError, IndexError, OverflowError][count % 4]",
    "a name of its own": "raise type('E' + str(count), (Exception,), {})",
    "a text": "raise ValueError(count)",
    "a length": "return b'x' * (1000 + count)",
    "a list's length": "return [0] * (1000 + count)",
    "what it prints": "print(1000 + count); return None",
    "a time": "time.sleep(0.001 * (count % 20)); return None",
    "what it leaves in its arguments": "records.extend([b'x'] * count); return None",
}


@pytest.mark.parametrize("writes", WRITES.values(), ids=list(WRITES))
def test_an_answer_cannot_write_down_what_a_hidden_check_asked(writes: str) -> None:
    """Two answers that differ in what they write get one verdict on every hidden check."""
    told = []
    for salt in (0, 7):
        text = TREE.read("solution.py").replace("def tree_head(", "def first_tree_head(")
        text += "\n\nimport time\n\n\ndef tree_head(records):\n    records = list(records)\n"
        text += f"    count = {salt} + sum(map(len, records))\n    {writes}\n"
        found = judge(TREE, text, hidden=True)
        told.append([one for one in found.checks if one.hidden])
    assert any(one.status != "pass" for one in told[0])
    assert told[0] == told[1]
