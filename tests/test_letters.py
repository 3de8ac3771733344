"""Letters that look like others, spaces that are none, encodings, and files that are something else."""

import codecs
import io
import zipfile

import pytest

from academy.bridge.verdict import CheckResult, Verdict
from academy.course.course import Course
from academy.judge.judge import judge
from academy.words.feedback import ROWS, call_lines, rows, speak
from academy.words.i18n import LANGUAGES

EXERCISE = Course.find().exercise("tree_head")
SOLUTION = EXERCISE.read("solution.py")
LINES = SOLUTION.split("\n")
WHERE = next(n for n, line in enumerate(LINES, 1) if line == "    if not records:")


def changed(new: str, old: str = "if not records:") -> str:
    return SOLUTION.replace(old, new, 1)


def said(verdict: Verdict, lang: str = "en") -> str:
    lines = speak(verdict, EXERCISE.task(lang), lang)
    assert sum(map(rows, lines)) <= ROWS and lines[-1].kind == "next"
    return "\n".join(line.text for line in lines)


# What is in the answer; the name of the letter, its line and its column.
ODD = {
    "a Cyrillic letter in a name": (changed("if not re\u0441ords:"), "CYRILLIC SMALL LETTER ES", WHERE, 14),
    "a Greek letter in a name": (changed("if not rec\u03bfrds:"), "GREEK SMALL LETTER OMICRON", WHERE, 15),
    "an Armenian letter in a name": (changed("if not rec\u0585rds:"), "ARMENIAN SMALL LETTER OH", WHERE, 15),
    "a dotless i": (SOLUTION + "\nx = pr\u0131nt\n", "LATIN SMALL LETTER DOTLESS I", len(LINES) + 1, 7),
    "a Cyrillic letter in a keyword": (changed("\u0456f not records:"), "BYELORUSSIAN-UKRAINIAN I", WHERE, 5),
    "a Cyrillic letter in the name that is asked for": (
        SOLUTION.replace("tree_head", "tr\u0435e_head"),
        "CYRILLIC SMALL LETTER IE",
        next(n for n, line in enumerate(LINES, 1) if line.startswith("def tree_head")),
        7,
    ),
    "a parameter in other letters": (
        SOLUTION.replace("def tree_head(records:", "def tree_head(re\u0441ords:"),
        "CYRILLIC SMALL LETTER ES",
        next(n for n, line in enumerate(LINES, 1) if line.startswith("def tree_head")),
        17,
    ),
    "a module in other letters": ("import h\u0430shlib\n" + SOLUTION, "CYRILLIC SMALL LETTER A", 1, 9),
    "a method in other letters": (changed("if not records.\u0441ount(b''):"), "CYRILLIC SMALL LETTER ES", WHERE, 20),
    "a no-break space": (changed("if\u00a0not records:"), "NO-BREAK SPACE", WHERE, 7),
    "an indentation of no-break spaces": (
        changed("\u00a0" * 4 + "if not records:", "    if not records:"),
        "NO-BREAK",
        WHERE,
        1,
    ),
    "an ideographic space": (changed("if\u3000not records:"), "IDEOGRAPHIC SPACE", WHERE, 7),
    "a thin space": (changed("if\u2009not records:"), "THIN SPACE", WHERE, 7),
    "a zero-width space": (changed("if not\u200b records:"), "ZERO WIDTH SPACE", WHERE, 11),
    "a word joiner": (changed("if not\u2060 records:"), "WORD JOINER", WHERE, 11),
    "a soft hyphen": (changed("if not\u00ad records:"), "SOFT HYPHEN", WHERE, 11),
    "a mark of direction": (changed("if not\u200e records:"), "LEFT-TO-RIGHT MARK", WHERE, 11),
    "a byte order mark in the middle": (changed("\ufeffif not records:"), "U+FEFF", WHERE, 5),
    "a line separator": (changed("x = 1\u2028    if not records:"), "LINE SEPARATOR", WHERE, 10),
    "a paragraph separator": (changed("if not records:\u2029"), "PARAGRAPH SEPARATOR", WHERE, 20),
    "a vertical tab": (changed("if not\x0b records:"), "LINE TABULATION", WHERE, 11),
    "a next line": (changed("if not records:\x85"), "NEXT LINE", WHERE, 20),
    "quotes of a word processor": (changed("if records == “”:"), "LEFT DOUBLE QUOTATION MARK", WHERE, 19),
    "a dash for a minus": (changed("if len(records) – 1 < 0:"), "EN DASH", WHERE, 21),
    "a sign for not equal": (changed("if len(records) ≠ 1:"), "NOT EQUAL TO", WHERE, 21),
    "a comma of another script": (changed("if max(0， 1) < 0:"), "FULLWIDTH COMMA", WHERE, 13),
}


@pytest.mark.parametrize("what", ODD)
def test_an_odd_letter_is_named_with_its_line_and_column(what: str) -> None:
    source, name, line, column = ODD[what]
    verdict = judge(EXERCISE, source)
    for lang in LANGUAGES:
        text = said(verdict, lang)
        assert name in text, text
        odd = next(one for one in text.split("\n") if name in one)
        assert {str(line), str(column)} <= set(odd.replace("-", " ").replace(",", " ").replace(":", " ").split()), odd


def test_letters_that_look_alike_in_a_value_are_told_apart() -> None:
    check = CheckResult("", "fail", ["f()"], yours="'c\u0430sh'", expected="'cash'")
    for lang in LANGUAGES:
        text = "\n".join(line.text for line in call_lines(check, lang))
        assert "CYRILLIC SMALL LETTER A (U+0430)" in text and "LATIN SMALL LETTER A (U+0061)" in text


def test_other_alphabets_in_names_texts_and_comments_are_no_fault() -> None:
    own = SOLUTION + '\n# привет, мир: сash\nитог = "привет — “мир”"\nπ = 3\n\x0cnaïve = π\n'
    assert judge(EXERCISE, own).done
    syntax = judge(EXERCISE, own + "итог = = 2\n")
    assert syntax.problem and syntax.problem.kind == "syntax"


@pytest.mark.parametrize("end", ["\x0c\n", "# one\u2028two\n", "'''\x85 \x1c'''\n", "# \x0b\n", "\x0c"])
def test_the_line_of_an_error_is_counted_as_python_counts(end: str) -> None:
    verdict = judge(EXERCISE, f"# one\n{end}def f():\n    bad = = 2\n")
    assert verdict.problem and verdict.problem.line == 3 + end.count("\n")
    assert verdict.problem.code == "bad = = 2"


ENCODED: dict[str, bytes] = {
    "cp1251 that says so": ("# -*- coding: cp1251 -*-\n# привет\n" + SOLUTION).encode("cp1251"),
    "koi8-r in the second line": ("#!/usr/bin/python\n# coding=koi8-r\n# привет\n" + SOLUTION).encode("koi8-r"),
    "vim's way": ("# vim: set fileencoding=latin-1 :\n# é\n" + SOLUTION).encode("latin-1"),
    "utf-8 that says so": ("# coding: utf8\n# привет\n" + SOLUTION).encode(),
    "utf-16 with a mark": codecs.BOM_UTF16_LE + SOLUTION.encode("utf-16-le"),
    "utf-16, the other way round": codecs.BOM_UTF16_BE + SOLUTION.encode("utf-16-be"),
    "utf-32 with a mark": codecs.BOM_UTF32_LE + SOLUTION.encode("utf-32-le"),
    "two marks": codecs.BOM_UTF8 * 2 + SOLUTION.encode(),
}


@pytest.mark.parametrize("what", ENCODED)
def test_a_file_is_read_in_the_encoding_that_it_says(what: str) -> None:
    assert judge(EXERCISE, ENCODED[what]).done


def test_a_text_that_is_decoded_already_is_not_decoded_again() -> None:
    assert judge(EXERCISE, "# coding: cp1251\nassert len('ы') == 1\n" + SOLUTION).done


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", SOLUTION)
    return out.getvalue()


NOTEBOOK = '{"cells": [{"cell_type": "code", "source": ["x = 1"]}], "metadata": {}, "nbformat": 4}'
PROMPTED = "".join((">>> " if line[:1].strip() else "... ") + line + "\n" for line in LINES)
# What is handed in, and the kind of its problem.
OTHERS: dict[str, tuple[bytes | str, str]] = {
    "a notebook": (NOTEBOOK, "is_notebook"),
    "a notebook with a null": (NOTEBOOK.replace("{}", '{"a": null}'), "is_notebook"),
    "rich text": (r"{\rtf1\ansi\deff0 {\fonttbl} def tree_head(records):\par}", "is_rtf"),
    "a document": (zipped(), "is_office"),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "is_office"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "is_pdf"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(99), "is_picture"),
    "an archive": (b"Rar!\x1a\x07" + bytes(99), "is_archive"),
    "bytecode": (b"\xa7\r\r\n" + bytes(12) + b"\xe3" + bytes(40), "is_compiled"),
    "utf-16 without a mark": (SOLUTION.encode("utf-16-le"), "is_utf16"),
    "a web page": ("<!DOCTYPE html>\n<html><body>def f()</body></html>", "is_html"),
    "data": ('{"tree_head": true}', "is_json"),
    "a conflict": (
        changed("<<<<<<< HEAD\n    if not records:\n=======\n    if records:\n>>>>>>> other", "    if not records:"),
        "has_conflict",
    ),
    "a list of changes": ("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", "is_diff"),
    "prompts": (PROMPTED, "has_prompt"),
    "prompts of IPython": ("".join(f"In [{n}]: {line}\n" for n, line in enumerate(LINES, 1)), "has_prompt"),
    "one prompt below": (SOLUTION + "\n>>> tree_head([])\nb'x'\n", "has_prompt"),
    "one prompt of IPython": (SOLUTION + "\nIn [1]: x = 5\n", "has_prompt"),
    "marks of Markdown": ("```python\n" + SOLUTION + "```\n", "has_fence"),
    "a magic": ("%matplotlib inline\n" + SOLUTION, "has_magic"),
    "a command of the system": ("!pip install numpy\n" + SOLUTION, "has_magic"),
    "an exported notebook": ("get_ipython().run_line_magic('matplotlib', 'inline')\n" + SOLUTION, "has_magic"),
    "numbers of lines": ("".join(f"{n:3}  {line}\n" for n, line in enumerate(LINES, 1)), "has_numbers"),
    "an encoding that nobody knows": (b"# coding: nothing\n" + SOLUTION.encode(), "coding_unknown"),
    "an encoding that is no text": (b"# coding: rot13\n" + SOLUTION.encode(), "coding_unknown"),
    "an encoding that is not its own": (b"# coding: ascii\n# \xd0\xbf\n" + SOLUTION.encode(), "coding"),
    "no encoding": ("# привет\n".encode("cp1251") + SOLUTION.encode(), "encoding"),
    "prompts in a docstring": (changed('""">>> f()\n    b\'\'\n    """\n    if not records:'), ""),
    "a line of equal signs": (SOLUTION + '\n"""\n=======\n"""\n', ""),
}


@pytest.mark.parametrize("what", OTHERS)
def test_a_file_that_is_something_else_is_told_for_what_it_is(what: str) -> None:
    given, kind = OTHERS[what]
    verdict = judge(EXERCISE, given)
    assert (verdict.problem.kind if verdict.problem else "") == kind, verdict.problem
    assert kind or verdict.done
    for lang in LANGUAGES:
        said(verdict, lang)
