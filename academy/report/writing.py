"""Writes a view: whole or not at all."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from academy.errors import Trouble
from academy.files import write_beside


@contextlib.contextmanager
def write_whole(file: Path, encoding: str = "utf-8", newline: str = "\n") -> Iterator[IO[str]]:
    """A stream of text that becomes `file` when all is in it. Raises Trouble."""
    with _sentences(file), write_beside(file, encoding=encoding, errors="backslashreplace", newline=newline) as stream:
        yield stream


def write_whole_bytes(file: Path, raw: bytes) -> None:
    """Write bytes, all of them or none. Raises Trouble."""
    with _sentences(file), write_beside(file, "wb") as stream:
        stream.write(raw)


@contextlib.contextmanager
def _sentences(file: Path) -> Iterator[None]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise Trouble("cannot_write", place=file, why=error.strerror or "") from error
