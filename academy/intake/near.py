"""File names that are nearly an exercise's: `tree_head (1).py`, `Tree_Head.py`, `tree_head.ipynb.json`."""

import difflib
import re
from pathlib import PurePosixPath

from academy.intake.trees import nfc

CODE = (".py", ".ipynb")
_ADDED = (
    ".txt",
    ".json",
    ".html",
    ".htm",
    ".py",
    ".ipynb",
    ".bak",
    ".old",
    ".text",
    ".download",
    ".pyw",
    ".rtf",
    ".doc",
)
_ENDS = sorted({first + second for first in CODE for second in _ADDED}, key=len, reverse=True)


def split_name(file: str) -> tuple[str, str, bool]:
    """Stem, what it is (`.py`, `.ipynb` or another ending), and whether a second ending was put behind it."""
    name = nfc(file)
    folded = name.casefold()
    for end in _ENDS:
        if folded.endswith(end) and len(name) > len(end):
            kind = next(one for one in CODE if end.startswith(one))
            return name[: -len(end)], kind, True
    path = PurePosixPath(name)
    return path.stem, path.suffix.casefold(), False


def near_exercise(file: str, names: dict[str, str]) -> str:
    """The file that was meant, such as `tree_head.py`; empty if none. `names`: exercises by name in lower case."""
    stem, kind, doubled = split_name(file)
    stem = stem.casefold().strip()
    code = kind in CODE
    found = _whole(stem, names) if code else ""
    if not found:
        least = 0.6 if code and not doubled else 0.8  # a report.pdf is not meant as post.py
        close = difflib.get_close_matches(stem[:100], names, 2, least)
        found = names[close[0]] if close and not _tie(stem, close) else ""
    return f"{found}{kind if code else '.py'}" if found else ""


def _whole(stem: str, names: dict[str, str]) -> str:
    """The longest exercise whose name stands in it as it is, with other signs around: a copy, a version."""
    whole = [name for name in names if re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", stem)]
    longest = max(whole, key=len, default="")
    return names[longest] if longest and all(name in longest for name in whole) else ""


def _tie(stem: str, close: list[str]) -> bool:
    """Are two exercises equally near? Then it is not clear which was meant."""
    shares = [difflib.SequenceMatcher(None, one, stem).ratio() for one in close]
    return len(shares) > 1 and shares[0] == shares[1]
