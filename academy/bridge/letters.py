"""Finds letters that look like others, and spaces and line ends that are none."""

import builtins
import keyword
import re
import unicodedata
from dataclasses import dataclass

# Letters of other alphabets, and below each the Latin one that it looks like.
_OTHERS = "аеорсухіјѕһԁԛԝкмтнпгвьӏүөАВЕКМНОРСТУХІЈЅҮԌӨΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυικγϲօսհոցıɑɡ"
_LATINS = "aeopcyxijshdqwkmthnrbblyoABEKMHOPCTYXIJSYGOABEZHIKMNOPTYXavoptuikycouhngiag"
_TWINS = dict(zip(_OTHERS, _LATINS, strict=True))
_SIGNS = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛′´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−－", "-"),
    **dict.fromkeys("×∗⁎", "*"),
    **{"÷": "/", "∕": "/", "…": "...", "≤": "<=", "≥": ">=", "≠": "!=", "\u037e": ";", "№": "#"},
}
ODD = ("look", "sign", "space", "hidden", "line_end", "other")  # kinds
_LINE_ENDS = "\x0b\x1c\x1d\x1e\x85\u2028\u2029"
_WORD = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Odd:
    """One letter at a column (from 0). `kind`: look, sign, space, hidden, line_end or other; `twin`: what was meant."""

    column: int
    letter: str
    kind: str
    twin: str = ""


def about(letter: str, column: int) -> Odd | None:
    """What is odd about a letter in code; None if nothing is."""
    if letter in _TWINS:
        return Odd(column, letter, "look", _TWINS[letter])
    if letter in _LINE_ENDS:
        return Odd(column, letter, "line_end")
    category = unicodedata.category(letter)
    if category == "Zs" and letter != " ":
        return Odd(column, letter, "space", " ")
    if category == "Cf":
        return Odd(column, letter, "hidden")
    if letter in _SIGNS:
        return Odd(column, letter, "sign", _SIGNS[letter])
    plain = unicodedata.normalize("NFKC", letter)
    if not letter.isascii() and plain.isascii() and not letter.isalnum():
        return Odd(column, letter, "sign", plain)
    if category == "Cc" and letter not in "\t\n\x0c" or not letter.isascii() and not letter.isidentifier():
        return Odd(column, letter, "other")
    return None


def kind_of(letter: str) -> str:
    """What is odd about a letter: look, sign, space, hidden, line_end or other."""
    found = about(letter, 0)
    return found.kind if found else "other"


def name_of_letter(letter: str) -> str:
    """Its name in Unicode, and its number; the letter alone if it is plain."""
    controls = {"\x0b": "LINE TABULATION", "\x0c": "FORM FEED", "\x85": "NEXT LINE", "\0": "NULL"}
    name = unicodedata.name(letter, controls.get(letter, ""))
    return f"{name} (U+{ord(letter):04X})" if name else f"U+{ord(letter):04X}"


def odd_word(word: str, known: frozenset[str] = frozenset()) -> Odd | None:
    """The first letter of a name that looks Latin among Latin ones, or in a name that is known in Latin letters."""
    odd = [n for n, letter in enumerate(word) if letter in _TWINS]
    latin = _latin(word)
    if not odd or not latin.isascii() or not (any(one.isascii() and one.isalpha() for one in word) or latin in known):
        return None
    return about(word[odd[0]], odd[0])


def odd_in_line(line: str, text: str = "", at: int | None = None) -> Odd | None:
    """The letter that Python stumbles over at this column; else one in a name outside of strings and comments."""
    if at is not None and 0 <= at < len(line) and (found := about(line[at], at)):
        return found
    known = frozenset([*_WORD.findall(text), *keyword.kwlist, *dir(builtins)]) if not line.isascii() else frozenset()
    code = without_strings(line)
    for match in _WORD.finditer(code):
        if found := odd_word(match[0], known):
            return Odd(match.start() + found.column, found.letter, found.kind, found.twin)
    for column, letter in enumerate(code):
        if not letter.isalnum() and (found := about(letter, column)) and found.kind != "other":
            return found
    return None


def odd_name(said: str, text: str, line: int | None) -> tuple[int, Odd] | None:
    """Where a name that Python speaks of is written in letters that look alike: its line, and the letter."""
    if text.isascii():
        return None
    words = [*_WORD.findall(text), *keyword.kwlist, *dir(builtins)]
    known = frozenset(words)
    for name in re.findall(r"['`\"]([^'`\"]+)['`\"]", said):
        for word in [part for part in name.split(".") if part]:
            twins = [one for one in words if one != word and _latin(one) == _latin(word)]
            for one in [word, *twins] if twins or odd_word(word) else ():
                if (odd := odd_word(one, known)) and (found := _place_of(one, text, line)):
                    number, column = found
                    return number, Odd(column + odd.column, odd.letter, odd.kind, odd.twin)
    return None


def odd_anywhere(text: str) -> tuple[int, Odd] | None:
    """The first word, also in quotes, that mixes Latin letters with some that look alike: its line, and the letter."""
    for number, line in enumerate(text.split("\n") if not text.isascii() else (), 1):
        for match in _WORD.finditer(line.partition("#")[0]):
            if odd := odd_word(match[0]):
                return number, Odd(match.start() + odd.column, odd.letter, odd.kind, odd.twin)
    return None


def _place_of(word: str, text: str, line: int | None) -> tuple[int, int] | None:
    """Where a word stands: in this line, else in the first that has it."""
    lines = text.split("\n")
    for number in [*([line] if line and line <= len(lines) else []), *range(1, len(lines) + 1)]:
        if found := re.search(rf"\b{re.escape(word)}\b", lines[number - 1]):
            return number, found.start()
    return None


def without_strings(line: str) -> str:
    """The line with what stands in quotes and after `#` blanked, as far as one line tells."""
    kept, quote = [], ""
    for n, letter in enumerate(line):
        if quote:
            quote = "" if letter == quote and (n < 1 or line[n - 1] != "\\") else quote
            kept.append(" ")
        elif letter == "#":
            break
        else:
            quote = letter if letter in "\"'" else ""
            kept.append(letter)
    return "".join(kept)


def first_unlike(one: str, other: str) -> tuple[int, str, str] | None:
    """Where two texts that look alike differ: the place and both letters; None if they look different, or are equal."""
    if one == other or looks(one) != looks(other):
        return None
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return at, one[at : at + 1], other[at : at + 1]


def looks(text: str) -> str:
    """How a text looks: letters that look alike are one, and what cannot be seen is left out."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(_TWINS.get(one, one) for one in plain if unicodedata.category(one) != "Cf")


def visible(line: str) -> str:
    """The line with a sign for each letter that could not be seen."""
    return "".join("␣" if one != " " and about_space(one) else one for one in line)


def about_space(letter: str) -> bool:
    """Is it a space, a mark or a line end that does not look like what it is?"""
    found = None if letter.isascii() and letter.isprintable() else about(letter, 0)
    return found is not None and found.kind in ("space", "hidden", "line_end", "other") and letter != "\t"


def _latin(word: str) -> str:
    return "".join(_TWINS.get(one, one) for one in word)
