"""A tree of files as every reader sees it: the parts of a path, and bytes that are counted while they are read."""

import contextlib
import os
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from academy.intake.handed_in import Note
from academy.words.safe_text import safe_text

Parts = tuple[str, ...]

DEEP, WIDE = 10, 20_000  # folders in folders; names looked at in one folder
RATIO, FREE = 200, 1_100_000  # unpacked bytes for each packed one, above the bytes that are always allowed
CHUNK = 1 << 16
LONGEST = 255  # letters of a name: no file system takes more
MANY = 20  # lines about the names in one tree
OF_ONE = 60_000_000  # bytes read of one learner, archives and what comes out of them

_LITTER = {"__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini", "node_modules", "site-packages", "venv", "env"}
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, UnicodeError)


class UnusableFile(Exception):
    """Something that cannot be read, as the note to write; the learner's key is added where it is known."""

    def __init__(self, key: str, **fields: Any) -> None:
        super().__init__(key)
        self.key, self.fields = key, fields

    def note(self, **more: Any) -> Note:
        return Note(self.key, {**self.fields, **more})


@dataclass
class Budget:
    """The bytes that may still be read of one learner."""

    left: int = OF_ONE

    def take(self, count: int) -> None:
        """Raises UnusableFile when nothing is left."""
        self.left -= count
        if self.left < 0:
            raise UnusableFile("too_much", limit=OF_ONE // 1_000_000)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file: `parts` below where a reader stands, `place` as the instructor finds it.

    `packed`: its bytes in an archive, 0 outside of one; `order`: of attempts, by the system; `text`: typed into a page.
    """

    parts: Parts
    place: str
    open: Callable[[], IO[bytes]]
    packed: int = 0
    order: int = 0
    when: str = ""
    late: bool = False
    text: bool = False

    @property
    def name(self) -> str:
        return self.parts[-1]

    def read(self, limit: int, budget: Budget) -> bytes:
        """At most `limit` + 1 bytes: one more than allowed tells that it is too long. Raises UnusableFile."""
        chunks, size = [], 0
        try:
            with self.open() as stream:
                while size <= limit and (chunk := stream.read(min(CHUNK, limit + 1 - size))):
                    size += len(chunk)
                    if self.packed and size > FREE + RATIO * self.packed:
                        raise UnusableFile("bomb", file=safe_text(self.name))
                    budget.take(len(chunk))
                    chunks.append(chunk)
        except BROKEN:
            raise UnusableFile("unreadable", file=safe_text(self.name)) from None
        return b"".join(chunks)


@dataclass(slots=True)
class Tree:
    """What was given: its name, its files, its folders (empty ones too), and those that are git repositories."""

    name: str
    entries: list[Entry] = field(default_factory=list)
    folders: set[Parts] = field(default_factory=set)
    repositories: set[Parts] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    zipped: bool = False

    def say(self, note: Note) -> None:
        """Keep one line; of very many a few, and how many more there are."""
        if len(self.notes) < MANY:
            self.notes.append(note)
            return
        more = self.notes[MANY].fields["count"] if len(self.notes) > MANY else 0
        self.notes[MANY:] = [Note("more", {"count": more + 1})]

    def tops(self) -> list[str]:
        """The names in its first row."""
        return sorted({entry.parts[0] for entry in self.entries} | {one[0] for one in self.folders})

    def files(self) -> list[Entry]:
        """The files in its first row."""
        return [one for one in self.entries if len(one.parts) == 1]

    def branches(self) -> dict[str, "Tree"]:
        """The trees that hang from the folders in its first row."""
        found = {one[0]: Tree(one[0], zipped=self.zipped) for one in sorted(self.folders) if len(one) == 1}
        for entry in self.entries:
            if entry.parts[1:]:
                found[entry.parts[0]].entries.append(moved(entry, entry.parts[1:]))
        for one in self.folders:
            if one[1:]:
                found[one[0]].folders.add(one[1:])
        for one in self.repositories:
            if one and one[0] in found:
                found[one[0]].repositories.add(one[1:])
        return found


def moved(entry: Entry, parts: Parts, **changes: Any) -> Entry:
    """The same file seen from elsewhere."""
    return replace(entry, parts=parts, **changes)


def litter(parts: Parts) -> bool:
    """What systems and editors leave behind: ignored without a word."""
    return any(part.startswith(".") or part in _LITTER for part in parts)


def nfc(text: str) -> str:
    """The name in one spelling: a Mac writes `й` as two signs."""
    return unicodedata.normalize("NFC", text)


def from_folder(path: Path) -> Tree:
    """All files below a folder, nearest first. Links and what is neither file nor folder are left out.

    Raises OSError if the folder itself cannot be listed; a folder in it that cannot be gets a note.
    """
    tree = Tree(nfc(path.resolve().name))
    row: list[tuple[str, Parts]] = [(str(path), ())]
    while row:
        below: list[tuple[str, Parts]] = []
        for folder, parts in row:
            try:
                below += _listed(folder, parts, tree)
            except OSError:
                if not parts:
                    raise
                tree.say(Note("no_permission", {"file": safe_text("/".join(parts))}))
        row = below if below and len(below[0][1]) <= DEEP else []
        if below and not row:
            tree.say(Note("deep", {"file": safe_text("/".join(below[0][1])), "limit": DEEP}))
    return tree


def _listed(folder: str, parts: Parts, tree: Tree) -> Iterator[tuple[str, Parts]]:
    """Add a folder's files to the tree, and give its folders."""
    with os.scandir(folder) as found:
        names = sorted(found, key=lambda one: one.name)
    if ".git" in {one.name for one in names}:
        tree.repositories.add(parts)
    if len(names) > WIDE:
        tree.say(Note("wide", {"file": safe_text("/".join(parts) or tree.name), "limit": WIDE}))
    spelled: dict[str, str] = {}
    for one in names[:WIDE]:
        here = (*parts, nfc(one.name))
        if litter(here):
            continue
        if spelled.setdefault(here[-1], one.name) != one.name:
            tree.say(Note("name_twice", {"file": safe_text("/".join(here))}))
        if one.is_dir(follow_symlinks=False):
            tree.folders.add(here)
            yield one.path, here
        elif one.is_file(follow_symlinks=False):
            tree.entries.append(Entry(here, "/".join((tree.name, *here)), opener(one.path)))
        elif not parts and one.is_symlink() and one.is_dir():
            tree.say(Note("link", {"file": safe_text(one.name)}))
        else:
            tree.entries.append(Entry(here, "/".join((tree.name, *here)), refusing("link", file=safe_text(one.name))))


def opener(path: str) -> Callable[[], IO[bytes]]:
    """Opens a file on disk and nothing else: no link, no pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

    def opened() -> IO[bytes]:
        handle = os.open(path, flags)
        if not stat.S_ISREG(os.fstat(handle).st_mode):  # swapped for something else meanwhile
            with contextlib.suppress(OSError):
                os.close(handle)
            raise OSError("not a file")
        return os.fdopen(handle, "rb")

    return opened


def refusing(key: str, **fields: Any) -> Callable[[], IO[bytes]]:
    """Opens nothing, and says why."""

    def refused() -> IO[bytes]:
        raise UnusableFile(key, **fields)

    return refused
