"""Puts the shapes of hidden values into words: a learner reads kinds and lengths, never values."""

import re
from dataclasses import replace

from academy.bridge.verdict import CheckResult
from academy.words.i18n import texts


def in_words_of_kinds(check: CheckResult, lang: str) -> CheckResult:
    """The check, with the shapes of hidden values in words."""
    if not check.hidden:
        return check
    asked = [shapes(one, lang) for one in check.asked]
    yours, expected = (one and shapes(one, lang) for one in (check.yours, check.expected))
    return replace(check, asked=asked, yours=yours, expected=expected)


def shapes(text: str, lang: str) -> str:
    """`‹list 5 bytes›` becomes "list of 5 bytes", wherever it stands in a text."""

    def words(found: re.Match[str]) -> str:
        kind, count, inside = found.groups()
        known = texts(lang)["shape"]
        what = kind if kind.startswith("sized") else known.get(kind, kind)
        if count is None:
            return known.get(f"{kind}_any", what)
        if kind in ("bytes", "str"):
            return what.format(count=count)
        return known["sized_of" if inside else "sized"].format(what=what, count=count, kind=inside)

    return re.sub(r"‹(\w+)(?: (\d+))?(?: (\w+))?›", words, text)
