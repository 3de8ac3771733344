"""Finds f-strings that Python 3.12 or newer reads and 3.11 does not: it read them as strings first."""

import io
import re
import tokenize

_ANY = re.compile(r"\b(f|rf|fr)['\"]", re.IGNORECASE)


def newer_fstring(text: str) -> int | None:
    """The line of the first one: its own quotes, a backslash, a comment or a line's end between its braces.

    The text is known to be Python. Asked of 3.12 or newer only: older ones have no tokens inside of a string.
    """
    if not _ANY.search(text):
        return None
    lines = [one + "\n" for one in text.split("\n")]
    open_strings: list[tokenize.TokenInfo] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="\n").readline):
            kind = tokenize.tok_name[token.type]
            inside = len(open_strings)
            if kind == "FSTRING_START":
                open_strings.append(token)
            elif kind == "FSTRING_END":
                start = open_strings.pop()
                if not _is_one_string(_between(lines, start, token), start.string.lstrip("fFrR")):
                    return start.start[0]
            if inside and kind == "COMMENT":
                return token.start[0]
            literal = kind == "FSTRING_MIDDLE" and inside == 1
            if inside and not literal and "\\" in token.string:
                return token.start[0]
    except (tokenize.TokenError, SyntaxError):
        return None
    return None


def _between(lines: list[str], start: tokenize.TokenInfo, end: tokenize.TokenInfo) -> str:
    """The text after the opening quotes, with the closing ones."""
    (first, begin), (last, stop) = start.end, end.end
    if first == last:
        return lines[first - 1][begin:stop]
    return lines[first - 1][begin:] + "".join(lines[first : last - 1]) + lines[last - 1][:stop]


def _is_one_string(text: str, quotes: str) -> bool:
    """Does a string that begins here end at the end of the text?"""
    at = 0
    while at < len(text):
        if text.startswith(quotes, at):
            return at + len(quotes) == len(text)
        if text[at] == "\n" and len(quotes) == 1:
            return False
        at += 2 if text[at] == "\\" else 1
    return False
