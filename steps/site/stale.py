"""Puts a note above each block of a translation whose English is newer."""

import re
from pathlib import Path

from academy.authoring.blocks import Block, split_page
from academy.authoring.digests import BadTranslation, block_pairs


def stale_blocks(english: Path, other: Path) -> list[Block]:
    """The blocks of a translation whose English is newer, or before which the English has one more.

    None if the digests cannot be used: `academy translations` and a test say so.
    """
    try:
        found = block_pairs(english, other)
    except BadTranslation:
        return []
    stale: list[Block] = []
    more = False
    for pair in found:
        more = more or pair.state == "new"
        if pair.other:
            if more or pair.state in ("stale", "gone"):
                stale.append(pair.other)
            more = False
    return stale + [pair.other for pair in found[::-1] if more and pair.other][:1]


def with_notes(text: str, stale: list[Block], note: str) -> str:
    """The text of a page or a task, with this note above each of these blocks; below it, if the block is a heading."""
    texts = {one.text for one in stale}
    lines = text.replace("\r\n", "\n").split("\n")
    for block in [one for one in reversed(split_page(text)) if one.text in texts]:
        at = block.line - 1 + (1 if block.kind.startswith("heading") else 0)
        indent = re.match(r"\s*", block.text)[0]  # type: ignore[index]
        lines[at:at] = ["", f"{indent}{note}", f"{indent}{{ .site-note }}", ""]
    return "\n".join(lines)
