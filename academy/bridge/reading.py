"""Reads the bytes of a submission as text, or says what they are instead."""

import codecs
import re

from academy.bridge.verdict import Problem

SIZE = 1_000_000  # bytes
_CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")  # PEP 263, in one of the first two lines
_BLANK = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SLOW = ("idna", "punycode", "undefined")  # text too, but nobody writes a file in them
_BEGINNINGS = (
    (b"PK\x03\x04", "is_office"),
    (b"\xd0\xcf\x11\xe0", "is_office"),
    (b"%PDF", "is_pdf"),
    (b"\x89PNG", "is_picture"),
    (b"\xff\xd8\xff", "is_picture"),
    (b"GIF8", "is_picture"),
    (b"\x1f\x8b", "is_archive"),
    (b"Rar!", "is_archive"),
    (b"7z\xbc\xaf", "is_archive"),
    (b"BZh", "is_archive"),
)


def read_source(raw: bytes | str) -> str | Problem:
    """The text of a submission, its line ends made one: UTF-8, or what a mark or a coding line says.

    A text that comes from an editor is decoded already.
    """
    if isinstance(raw, str):
        raw = codecs.BOM_UTF8 + raw.encode("utf-8", "surrogatepass")
    if len(raw) > SIZE:
        return Problem("too_big", details={"size": f"{len(raw) // 1000}", "limit": f"{SIZE // 1000}"})
    if kind := next((kind for begin, kind in _BEGINNINGS if raw.startswith(begin)), ""):
        return Problem(kind)
    mark, marked = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", ""))
    if marked in ("", "utf-8") and b"\0" in raw:
        return Problem(_with_zeros(raw[len(mark) :]))
    coding, line = (marked, None) if mark else _declared(raw)
    try:
        known = codecs.lookup(coding)
        if not known._is_text_encoding or known.name in _SLOW:
            raise LookupError
        text = raw[len(mark) :].decode(coding)
    except LookupError:
        return Problem("coding_unknown", line, details={"coding": coding})
    except UnicodeDecodeError as error:
        if coding.lower() in ("utf-8", "utf8"):
            return Problem("encoding", raw[: error.start + len(mark)].count(b"\n") + 1)
        return Problem("coding", line, details={"coding": coding}) if line else Problem("binary")
    except ValueError:
        return Problem("coding", line, details={"coding": coding})
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _declared(raw: bytes) -> tuple[str, int | None]:
    """The encoding of a coding line, and the line; UTF-8 if there is none."""
    for number, line in enumerate(re.split(rb"\r\n?|\n", raw[:10_000], maxsplit=2)[:2], 1):
        if found := _CODING.match(line):
            return found[1].decode("ascii", "replace"), number
        if not _BLANK.match(line):
            break
    return "utf-8", None


def _with_zeros(raw: bytes) -> str:
    """What a file with bytes of zero is: UTF-16 without a mark, compiled Python, or no text at all."""
    half = len(raw) // 2
    if half > 8 and max(raw[0::2].count(0), raw[1::2].count(0)) > half * 0.6 and len(raw) % 2 == 0:
        return "is_utf16"
    return "is_compiled" if raw[2:4] == b"\r\n" and len(raw) > 16 else "binary"
