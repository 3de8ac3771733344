"""Whatever a learner hands in gets one clear sentence in their language, and never a traceback."""

import pytest

from academy.bridge.verdict import Verdict
from academy.course.course import Course
from academy.judge.child import judge_in_child
from academy.words.feedback import ROWS, rows, speak
from academy.words.i18n import LANGUAGES, texts

EXERCISE = Course.find().exercise("tree_head")
SOLUTION = EXERCISE.read("solution.py")


def with_head(body: str) -> str:
    """The solution, with `tree_head` written anew at its end."""
    return f"{SOLUTION}\n\ndef tree_head(records):\n    {body}\n"


# what is wrong: the file, a text group and key whose sentence must be said, and its line
CASES: dict[str, tuple[bytes | str, str, int | None]] = {
    "empty file": ("", "problem.empty", None),
    "only blank lines": ("\n \n\t\n", "problem.empty", None),
    "syntax error": ("def tree_head(records):\n    return (\n", "problem.syntax", 2),
    "missing colon": (SOLUTION + "\nif True\n    pass\n", "problem.syntax", SOLUTION.count("\n") + 2),
    "indentation": ("def tree_head(records):\nreturn 1\n", "problem.indentation", 2),
    "tabs and spaces": ("def f():\n\tif True:\n        return 1\n", "problem.tabs", 3),
    "syntax newer than 3.11": (SOLUTION + "\ntype Head = bytes\n", "problem.newer_syntax", None),
    "a generic function": (SOLUTION + "\ndef first[T](rows: list[T]) -> T: ...\n", "problem.newer_syntax", None),
    "nul bytes": (b"\x00\x01\x02", "problem.binary", None),
    "an executable": (b"\x7fELF\x00\x00", "problem.binary", None),
    "cp1251": (SOLUTION.encode() + "# привет".encode("cp1251"), "problem.encoding", SOLUTION.count("\n") + 1),
    "a megabyte of comments": ("#" * 1_100_000, "problem.too_big", None),
    "missing function": ("x = 1\n", "problem.missing", None),
    "almost the right name": (SOLUTION.replace("tree_head", "treehead"), "problem.missing_near", None),
    "wrong number of parameters": (
        "def tree_head():\n    return b''\n" + SOLUTION.replace("tree_head", "_x"),
        "problem.parameters",
        1,
    ),
    "a value instead of a function": (SOLUTION + "\ntree_head = 5\n", "problem.not_callable", None),
    "exit at import": ("import sys\nsys.exit(0)\n", "problem.exits", 2),
    "input at import": ("name = input('who? ')\n", "problem.asks_input", 1),
    "endless loop at import": ("while True:\n    pass\n", "problem.loads_too_slowly", None),
    "a module that is not there": ("import numpy_of_nowhere\n", "exceptions.ModuleNotFoundError", 1),
    "nested too deeply": ("(" * 5000 + ")" * 5000, "problem.", None),
    "returns None": (with_head("pass"), "call.returned_none", None),
    "prints instead of returning": (with_head("print('e3b0')"), "call.printed_only", None),
    "input in a function": (with_head("return input()"), "exceptions.InputAsked", None),
    "exit in a function": (with_head("raise SystemExit"), "exceptions.SystemExit", None),
    "endless loop": (with_head("while True: pass"), "exceptions.TooSlow", SOLUTION.count("\n") + 4),
    "endless loop that catches all": (
        with_head("while True:\n        try:\n            sum(range(99))\n        except BaseException: pass"),
        "exceptions.TooSlow|problem.ended_too_slow_line",
        None,
    ),
    "endless loop inside C": (
        with_head("return sum(iter(int, 1))"),
        "problem.ended_too_slow_line",
        SOLUTION.count("\n") + 4,
    ),
    "endless recursion": (with_head("return tree_head(records)"), "exceptions.RecursionError", None),
    "recursion through C": (
        with_head("return sorted([1, 2], key=lambda _: tree_head(records))"),
        "exceptions.RecursionError|problem.ended_fatal",
        None,
    ),
    "a gigabyte": (with_head("return bytes(bytearray(3 * 10**9))[:32]"), "exceptions.MemoryError", None),
    "a list that grows": (
        with_head("a = [0]\n    while True: a += a"),
        "exceptions.MemoryError|problem.ended_memory",
        None,
    ),
    "100 MB of output": (with_head("print('x' * 10**8)\n    return b''"), "call.printed", None),
    "a process that kills itself": (with_head("import os\n    os._exit(3)"), "problem.ended_fatal", None),
    "writes to the judge's ear": (
        with_head("import os\n    os.write(1, b'{\"verdict\": 1}\\n')\n    return b''"),
        "",
        None,
    ),
    "a generator": (with_head("yield b''"), "", None),
    "returns itself": (with_head("return tree_head"), "", None),
    "returns a list inside itself": (with_head("a = []\n    a.append(a)\n    return a"), "exceptions.Refused", None),
    "an object that lies about equality": (
        "class Same(bytes):\n    def __eq__(self, other): return True\n    __hash__ = None\n"
        + with_head("return Same(b'no')"),
        "",
        None,
    ),
    "a huge number": (with_head("return 10 ** 5000"), "", None),
    "an exception that cannot be printed": (
        "class Odd(Exception):\n    def __str__(self): raise ValueError\n" + with_head("raise Odd"),
        "",
        None,
    ),
}


def sentence_is_said(verdict: Verdict, key: str, lang: str) -> bool:
    """Is the beginning of one of these sentences (before its first field) among the lines?"""
    said = " ".join(line.text for line in speak(verdict, EXERCISE.task(lang), lang))
    kinds = [line.kind for line in speak(verdict, EXERCISE.task(lang), lang)]
    for one in key.split("|"):
        group, _, name = one.partition(".")
        if one == "call.printed":
            return "printed" in kinds
        if not name:
            return "problem" in kinds if group else True
        if all(piece.strip() in said for piece in _pieces(texts(lang)[group][name])):
            return True
    return False


def _pieces(sentence: str) -> list[str]:
    import re

    return [piece for piece in re.split(r"\{\w+\}", sentence) if piece.strip()]


@pytest.mark.parametrize("what", CASES)
def test_a_bad_answer_gets_its_sentence_in_every_language(what: str) -> None:
    source, key, line = CASES[what]
    verdict = judge_in_child(EXERCISE, source if isinstance(source, bytes) else source.encode())
    assert not verdict.done
    assert len(verdict.checks) > 3, "every check has a status"
    for lang in LANGUAGES:
        lines = speak(verdict, EXERCISE.task(lang), lang)
        assert sentence_is_said(verdict, key, lang), [vars(one) for one in lines]
        assert sum(map(rows, lines)) <= ROWS
        assert lines[-1].kind == "next"
        assert "Traceback" not in str(lines)
    if line is not None:
        first = verdict.first_failure
        told = verdict.problem.line if verdict.problem else first.line if first else None
        assert told == line


@pytest.mark.parametrize("what", ["a byte order mark", "Windows line ends", "old Mac line ends", "no last newline"])
def test_harmless_oddities_of_a_file_do_not_matter(what: str) -> None:
    raw = {
        "a byte order mark": b"\xef\xbb\xbf" + SOLUTION.encode(),
        "Windows line ends": SOLUTION.replace("\n", "\r\n").encode(),
        "old Mac line ends": SOLUTION.replace("\n", "\r").encode(),
        "no last newline": SOLUTION.rstrip().encode(),
    }[what]
    assert judge_in_child(EXERCISE, raw).done


def test_a_syntax_error_shows_the_line_with_a_caret() -> None:
    verdict = judge_in_child(EXERCISE, b"def tree_head(records):\n    x = = 3\n")
    code = next(line.text for line in speak(verdict, EXERCISE.task(), "en") if line.kind == "code")
    assert code == "x = = 3\n    ^"


def test_every_sentence_has_the_same_fields_in_every_language() -> None:
    import re

    english = texts("en")
    for lang in LANGUAGES:
        for group, sentences in english.items():
            for key, sentence in sentences.items():
                fields = sorted(re.findall(r"\{\w+\}", sentence))
                assert sorted(re.findall(r"\{\w+\}", texts(lang)[group][key])) == fields, f"{lang}: {group}.{key}"
