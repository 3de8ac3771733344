"""Zips from strangers: nothing is ever unpacked to disk, the table of contents is limited before it is read.

Names: PKWARE's APPNOTE, appendix D. Without the bit for UTF-8 they are in the code page of whoever packed them. Folders
end with `/`; old programs of Windows write a backslash, which is read as one.
"""

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from academy.intake.handed_in import Note
from academy.intake.trees import BROKEN, LONGEST, Entry, Parts, Tree, UnusableFile, litter, nfc, refusing
from academy.words.safe_text import safe_text

_UTF8, _LOCKED = 0x800, 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others can unpack without bounds
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class Size:
    """How large an archive may be: files in it, and bytes of its table of contents."""

    files: int
    table: int


CLASS = Size(65_535, 40_000_000)
LEARNER = Size(2_000, 1_000_000)


class _TooLong(Exception):
    """A table of contents beyond the limit."""


class _Metered:
    """A stream that refuses one read of very many bytes: the table of contents is read in one piece."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self.stream, self.limit = stream, limit
        self.seek, self.tell, self.close = stream.seek, stream.tell, stream.close

    def read(self, count: int = -1) -> bytes:
        if count > self.limit:
            raise _TooLong
        return self.stream.read(count)

    def seekable(self) -> bool:
        return True


def from_zip(stream: IO[bytes], name: str, size: Size) -> Tree:
    """The files of an archive, readable as long as the stream is open. Raises UnusableFile."""
    try:
        archive = zipfile.ZipFile(_Metered(stream, size.table))
        infos = archive.infolist()
    except (*BROKEN, ValueError):
        raise UnusableFile("broken_zip", file=safe_text(name)) from None
    except _TooLong:
        raise UnusableFile("many_files", file=safe_text(name), limit=size.files) from None
    if len(infos) > size.files:
        raise UnusableFile("many_files", file=safe_text(name), limit=size.files)
    tree = Tree(name, zipped=True)
    page = _code_page(infos)
    spelled: dict[str, str] = {}
    for info in infos:
        name = _decoded(info, page).replace("\\", "/")
        if not name.isascii() and _twice(name, spelled):
            tree.say(Note("name_twice", {"file": safe_text(f"{tree.name}/{nfc(name)}")}))
        _take(info, nfc(name), archive, tree)
    return tree


def _twice(name: str, spelled: dict[str, str]) -> bool:
    """Does it, or a folder on its way, stand there in another spelling of the same letters?"""
    parts = name.rstrip("/").split("/")
    ways = ["/".join(parts[:cut]) for cut in range(1, min(len(parts), 20) + 1)]
    return any([spelled.setdefault(nfc(way), way) != way for way in ways])


def _take(info: zipfile.ZipInfo, name: str, archive: zipfile.ZipFile, tree: Tree) -> None:
    parts = tuple(name.rstrip("/").split("/"))
    if litter(tuple(part for part in parts if part not in ("", ".", ".."))):
        if ".git" in parts[1:]:
            tree.repositories.add(parts[: parts.index(".git")])
        return
    key = "long_name" if max(map(len, parts)) > LONGEST else "" if _plain(name, parts) else "bad_name"
    if key:
        tree.say(Note(key, {"file": safe_text(f"{tree.name}/{name}")}))
        return
    if name.endswith("/"):
        tree.folders.add(parts)
        return
    tree.folders |= {parts[:cut] for cut in range(1, len(parts))}
    tree.entries.append(Entry(parts, f"{tree.name}/{name}", _opener(info, parts, archive), max(1, info.compress_size)))


def _plain(name: str, parts: Parts) -> bool:
    """A path that stays where it is: not absolute, no drive, no way up, nothing that a terminal obeys."""
    wild = any(ord(letter) < 32 or letter == "\x7f" for letter in name)
    return not wild and not _DRIVE.match(name) and not {"", ".", ".."} & set(parts)


def _opener(info: zipfile.ZipInfo, parts: Parts, archive: zipfile.ZipFile) -> Callable[[], IO[bytes]]:
    file = safe_text(parts[-1])
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return refusing("link", file=file)
    if info.flag_bits & _LOCKED:
        return refusing("locked", file=file)
    if info.compress_type not in _METHODS:
        return refusing("method", file=file)
    return lambda: archive.open(info)


def _raw(info: zipfile.ZipInfo) -> bytes | None:
    """The bytes of a name that does not say that it is UTF-8."""
    return None if info.flag_bits & _UTF8 else info.orig_filename.encode("cp437")


def _decoded(info: zipfile.ZipInfo, page: str) -> str:
    raw = _raw(info)
    if raw is None:
        return info.orig_filename
    return _unicode_field(info.extra, raw) or _utf8(raw) or raw.decode(page, "replace")


def _utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _unicode_field(extra: bytes, raw: bytes) -> str | None:
    """The name in the extra field 0x7075, if it was made from this very name."""
    while len(extra) >= 4:
        kind, size = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == 0x7075 and body[:1] == b"\1" and int.from_bytes(body[1:5], "little") == zlib.crc32(raw):
            return _utf8(body[5:])
    return None


def _code_page(infos: list[zipfile.ZipInfo]) -> str:
    """One for the archive: whichever of cp866 and cp1251 gives letters, not signs; cp866 on a tie."""
    unknown = [raw for info in infos if (raw := _raw(info)) and not raw.isascii() and _utf8(raw) is None]
    return min(("cp866", "cp1251"), key=lambda page: _signs(unknown, page))


def _signs(names: list[bytes], page: str) -> int:
    text = "".join(name.decode(page, "replace") for name in names)
    return sum(not letter.isascii() and unicodedata.category(letter)[0] != "L" for letter in text)
