"""Writes files whole or not at all: beside their place first, then renamed."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any


@contextlib.contextmanager
def write_beside(file: Path, mode: str = "w", **how: Any) -> Iterator[IO[Any]]:
    """A stream that becomes `file` when all is in it; until then, and if anything fails, the old file stays.

    It follows no link that somebody laid where it writes. Raises OSError.
    """
    part = file.with_name(f".{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        with part.open(mode.replace("w", "x"), **how) as stream:
            yield stream
        os.replace(part, file)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def write_text(file: Path, text: str, newline: str | None = None) -> None:
    """Write a text in UTF-8, whole or not at all. Raises OSError."""
    with write_beside(file, encoding="utf-8", newline=newline) as stream:
        stream.write(text)


def write_bytes(file: Path, raw: bytes) -> None:
    """Write bytes, whole or not at all. Raises OSError."""
    with write_beside(file, "wb") as stream:
        stream.write(raw)
