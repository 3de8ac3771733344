"""Answers that look alike, found by copydetect. What the course itself gives to everybody is taken out before."""

import importlib.util
import io
import logging
import os
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

ALIKE = 0.9  # the share of an answer's own code that another one holds too, in both directions
OWN = 300  # characters, names and strings counted as one: below, honest answers are often alike
GRAM = 25  # characters that must be equal in a row
TOKEN = 60  # characters of a name, number, text or comment that are read: the lexer takes the square of some
OFTEN = 40  # times that a gram may stand in one answer: all its places are compared with all of the other's
LONGEST = 20_000  # characters of an answer: what is longer is no answer to an exercise
LITERAL, LINE = 100, 300  # characters of a literal; of a line of what is no Python
_TEXTS = (tokenize.STRING, tokenize.NUMBER, tokenize.NAME, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING))
FEW = 0.25  # of equal grams: a small edit breaks many grams, though most of the code stays
MOST = 1000  # different answers to an exercise that are compared, each with each: half a million pairs


@dataclass(frozen=True)
class Alike:
    """Answers, by number, that hold the same code; `likeness`: in the least similar of the pairs found."""

    answers: list[int]
    likeness: float


@dataclass
class _Code:
    answers: list[int]
    print: Any

    @property
    def own(self) -> int:
        return int(self.print.token_coverage)


def installed() -> bool:
    """Is copydetect there? It is an extra of this package."""
    return importlib.util.find_spec("copydetect") is not None


class TooMany(Exception):
    """More than MOST different answers: comparing each with each would take too long."""


def alike(answers: Iterable[tuple[int, str]], given: Iterable[str]) -> list[Alike]:
    """Groups of answers that look alike, the most alike first. `given`: what all may hold, such as the starter.

    Raises TooMany.
    """
    texts: dict[str, list[int]] = {}
    for number, text in answers:
        if OWN < len(text) <= LONGEST and (short := _shortened(text)):
            texts.setdefault(short, []).append(number)
    if len(texts) > MOST:
        raise TooMany
    if sum(map(len, texts.values())) < 2:
        return []
    known: set[int] = set().union(*(_print(text).hashes for text in given))
    codes = [_Code(numbers, _own(text, known)) for text, numbers in texts.items()]
    return _groups([one for one in codes if one.own >= OWN])


def _shortened(text: str) -> str:
    """The text with its long tokens cut; empty for what is no Python."""
    lines = text.splitlines(keepends=True)
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        return ""
    parts, at = list[str](), (1, 0)
    for one in tokens:
        parts.append(_between(lines, at, one.start))
        parts.append(one.string if len(one.string) <= TOKEN else _cut(one))
        at = max(at, one.end)
    return "".join(parts)


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """The blanks from one token to the next: at most TOKEN in a row."""
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] : end[1]][:TOKEN] if end > start else ""
    return " \\\n" if start[1] else lines[end[0] - 1][: min(end[1], TOKEN)]


def _cut(token: tokenize.TokenInfo) -> str:
    """A short token of this kind."""
    if token.type == tokenize.STRING:
        return "''"
    return "" if token.type == tokenize.COMMENT else token.string[:TOKEN]


def _print(text: str) -> Any:
    os.environ.setdefault("MPLBACKEND", "agg")  # copydetect imports a library for plots, which would look for a screen
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from copydetect import CodeFingerprint  # type: ignore[import-untyped]

    return CodeFingerprint("", GRAM, 1, language="python", fp=io.StringIO(without_long_texts(text)))


def without_long_texts(text: str) -> str:
    """The code with its long literals cut: a text counts as one sign, and reading it can take the square of its length.

    What has no tokens has its lines cut.
    """
    try:
        tokens = [one for one in tokenize.generate_tokens(io.StringIO(text).readline) if len(one.string) > LITERAL]
    except (tokenize.TokenError, SyntaxError, ValueError):
        return "\n".join(line[:LINE] for line in text.split("\n"))
    rows = text.splitlines(keepends=True)
    for one in reversed(tokens):
        (first, start), (last, end) = one.start, one.end
        if one.type in _TEXTS:
            rows[first - 1 : last] = [rows[first - 1][: start + 4] + rows[last - 1][max(end - 3, 0) :]]
    return "".join(rows)


def _own(text: str, known: set[int]) -> Any:
    """Without the known code, and what stands there again and again. copydetect's own way takes any repetition out."""
    from copydetect.utils import get_token_coverage  # type: ignore[import-untyped]

    code = _print(text)
    dull = {gram for gram, places in code.hash_idx.items() if gram in known or len(places) > OFTEN}
    for gram in dull:
        del code.hash_idx[gram]
    code.hashes -= dull
    code.token_coverage = get_token_coverage(code.hash_idx, GRAM, len(code.filtered_code))
    return code


def _pairs(codes: list[_Code]) -> Iterator[tuple[int, int, float]]:
    from copydetect import compare_files

    codes.sort(key=lambda one: len(one.print.hashes))
    for n, one in enumerate(codes):
        for m, other in enumerate(codes[n + 1 :], n + 1):
            least = FEW * len(other.print.hashes)  # a quick look first: most pairs share little
            if len(one.print.hashes) < least:
                break
            if len(one.print.hashes & other.print.hashes) >= least:
                _, shares, _ = compare_files(one.print, other.print)
                if min(shares) >= ALIKE:
                    yield n, m, float(min(shares))


def _groups(codes: list[_Code]) -> list[Alike]:
    """Answers that a chain of pairs joins are one group."""
    group = list(range(len(codes)))
    least = [1.0] * len(codes)
    for n, m, share in _pairs(codes):
        old, new = group[m], group[n]
        least[new] = min(least[old], least[new], share)
        group = [new if one == old else one for one in group]
    found: dict[int, list[int]] = {}
    for n, code in enumerate(codes):
        found.setdefault(group[n], []).extend(code.answers)
    some = [Alike(sorted(numbers), least[n]) for n, numbers in found.items() if len(numbers) > 1]
    return sorted(some, key=lambda one: (-one.likeness, one.answers))
