"""Compares programs by their tokens."""

import io
import tokenize

LONG = 100_000  # bytes: longer programs are the same only byte for byte


def same_program(one: bytes, other: bytes) -> bool:
    """Are the tokens the same, whatever the comments, blank lines and ends of lines?"""
    if one == other or max(len(one), len(other)) > LONG:
        return one == other
    return (_tokens(one) or one) == (_tokens(other) or other)


def _tokens(raw: bytes) -> list[tuple[int, str]]:
    silent = (tokenize.COMMENT, tokenize.NL, tokenize.ENCODING)
    rows = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    try:
        text = io.StringIO(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
        tokens = tokenize.generate_tokens(text.readline)
        return [(one.type, "" if one.type in rows else one.string) for one in tokens if one.type not in silent]
    except (tokenize.TokenError, SyntaxError, ValueError):
        return []
