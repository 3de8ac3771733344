"""Finds in git the English that a translation was made from."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from academy.authoring.blocks import blocks_of

REVISIONS = 300  # how far back a text is looked for


def old_texts(root: Path, english: Path, digests: set[str]) -> dict[str, str]:
    """The English blocks with these digests, as far as the history of the file has them."""
    wanted, found = set(digests), dict[str, str]()
    for text in _revisions(root, english) if wanted else ():
        try:
            blocks = blocks_of(english, text)
        except ValueError:  # a revision that is no TOML or JSON
            continue
        found |= {one.digest: one.text for one in blocks if one.digest in wanted - set(found)}
        if wanted == set(found):
            break
    return found


def is_clone(root: Path) -> bool:
    """Whether git knows this folder."""
    return _git(root, "rev-parse", "--git-dir") is not None


def _revisions(root: Path, file: Path) -> Iterator[str]:
    """The texts that a file has had, the newest first, also under other names."""
    name = file.relative_to(root).as_posix()
    log = _git(root, "log", "--follow", f"-{REVISIONS}", "--format=%H", "--name-only", "--", name)
    lines = [line for line in (log or "").splitlines() if line]
    for revision, path in zip(lines[::2], lines[1::2], strict=False):
        text = _git(root, "show", f"{revision}:{path}")
        if text is not None:
            yield text


def _git(root: Path, *words: str) -> str | None:
    """What git says; None if it is not there or refuses."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=off", *words], cwd=root, capture_output=True, text=True, encoding="utf-8"
        )
    except (OSError, UnicodeDecodeError):
        return None
    return done.stdout if done.returncode == 0 else None
