"""All files of one learner, those in zips included: one level of zips, one budget."""

import contextlib
import io
from collections.abc import Callable
from typing import IO

from academy.intake.trees import Budget, Entry, UnusableFile, litter, moved
from academy.intake.zips import LEARNER, from_zip
from academy.words.safe_text import safe_text

ZIP = 20_000_000  # bytes of a zip in a zip
Say = Callable[[UnusableFile], None]


def unpacked(entries: list[Entry], budget: Budget, say: Say, nested: bool = False) -> list[Entry]:
    """The files, and in place of each zip what is in it. At most one more than a learner may hand in."""
    found: list[Entry] = []
    for entry in entries:
        if len(found) > LEARNER.files:
            break
        if litter(entry.parts) or not entry.name.casefold().endswith(".zip"):
            found.append(entry)
            continue
        try:
            found += unpacked(_nested(entry, budget, say, nested), budget, say, True)
        except UnusableFile as error:
            say(error)
    return found


def _nested(entry: Entry, budget: Budget, say: Say, nested: bool) -> list[Entry]:
    if nested:
        raise UnusableFile("nested", file=safe_text(entry.name))
    raw = entry.read(ZIP, budget)
    if len(raw) > ZIP:
        raise UnusableFile("zip_large", file=safe_text(entry.name), limit=ZIP // 1_000_000)
    return _members(io.BytesIO(raw), entry, say)


def opened(archive: Entry, stack: contextlib.ExitStack, say: Say) -> list[Entry]:
    """The files of a learner's own zip, readable until the stack is closed. Raises UnusableFile."""
    try:
        return _members(stack.enter_context(archive.open()), archive, say)
    except OSError:
        raise UnusableFile("unreadable", file=safe_text(archive.name)) from None


def _members(stream: IO[bytes], zipped: Entry, say: Say) -> list[Entry]:
    """What is in a zip, seen as if it lay where the zip lies."""
    tree = from_zip(stream, zipped.name, LEARNER)
    for note in tree.notes:
        say(UnusableFile(note.key, **note.fields))
    beside = zipped.parts[:-1]
    return [
        moved(
            one,
            beside + one.parts,
            place=f"{zipped.place}/{'/'.join(one.parts)}",
            order=zipped.order,
            when=zipped.when,
            late=zipped.late,
        )
        for one in tree.entries
    ]
