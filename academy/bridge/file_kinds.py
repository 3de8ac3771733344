"""Says what a text is that was handed in as Python and is something else."""

import json
import re

from academy.bridge.verdict import Problem

# Kinds of problem; and has_prompt, which says which.
OTHER_FILES = ["is_rtf", "is_html", "is_notebook", "is_json", "is_diff"]
OTHER_FILES += ["has_conflict", "has_fence", "has_magic", "has_numbers"]
_PROMPT = re.compile(r"\s*(>>>|\.\.\.)(\s|$)|\s*(In|Out) ?\[\d*\]:")
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7}|\|{7})( |$)", re.MULTILINE)
_DIFF = re.compile(r"(diff --git |--- \S|Index: |\*\*\* \S)")
_NUMBERED = re.compile(r"\s*(\d+)([.:|)\s]|$)")


def other_file(text: str) -> Problem | None:
    """Files of other programs, by how they begin. (Some of them Python could even run.)"""
    begin = text[:200].lstrip().lower()
    if begin.startswith("{\\rtf"):
        return Problem("is_rtf")
    if begin.startswith(("<!doctype html", "<html", "<?xml", "<head", "<body")):
        return Problem("is_html")
    if begin.startswith("{") and '"cell' in text and ('"nbformat"' in text or '"cell_type"' in text):
        return Problem("is_notebook")
    return None


def other_lines(text: str, line: int) -> Problem | None:
    """What stands among the code that Python cannot read, seen at this line: from other programs, or another page."""
    lines = text.split("\n")
    code = lines[line - 1] if 0 < line <= len(lines) else ""
    first = next((n for n, one in enumerate(lines, 1) if one.strip()), 1)
    if len({one[1] for one in _CONFLICT.finditer(text)} & {"<" * 7, "=" * 7, ">" * 7}) >= 2:
        number = next(n for n, one in enumerate(lines, 1) if _CONFLICT.match(one))
        return _at("has_conflict", lines, number)
    if _DIFF.match(lines[first - 1]) and re.search(r"^(@@|\+\+\+ )", text, re.MULTILINE):
        return _at("is_diff", lines, first)
    pasted = any(_PROMPT.match(one) and not one.strip().startswith("...") for one in lines)
    for number in (line, first) if pasted else ():
        if found := _PROMPT.match(lines[number - 1] if number <= len(lines) else ""):
            return _at("has_prompt", lines, number, prompt=found[0].strip())
    if code.lstrip().startswith(("```", "~~~")):
        return _at("has_fence", lines, line)
    if re.match(r"\s*(%%?[a-z]\w*|!\s*\w+|\?\w+|\w+\?\s*$)", code):
        return _at("has_magic", lines, line)
    if _are_numbered([one for one in lines if one.strip()]):
        return _at("has_numbers", lines, first)
    if text.lstrip()[:1] in ("{", "["):
        try:
            json.loads(text)
            return Problem("is_json")
        except (ValueError, RecursionError):
            return None
    return None


def _are_numbered(lines: list[str]) -> bool:
    """Does each line begin with its number?"""
    found = [_NUMBERED.match(one) for one in lines[:5]]
    numbers = [int(one[1]) for one in found if one]
    return len(numbers) == len(lines[:5]) >= 3 and all(
        a < b <= a + 5 for a, b in zip(numbers, numbers[1:], strict=False)
    )


def _at(kind: str, lines: list[str], number: int, **details: str) -> Problem:
    return Problem(kind, number, None, lines[number - 1].strip()[:80], details)
