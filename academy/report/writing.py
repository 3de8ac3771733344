"""Writes a view: whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from academy.errors import Trouble


@contextlib.contextmanager
def write_whole(file: Path, encoding: str = "utf-8", newline: str = "\n") -> Iterator[IO[str]]:
    """A stream that becomes `file` when all is in it; until then, and if anything fails, the old file stays.

    It follows no link that somebody laid where it writes.
    """
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with part.open("x", encoding=encoding, errors="backslashreplace", newline=newline) as stream:
            yield stream
        os.replace(part, file)
    except OSError as error:
        raise Trouble("cannot_write", place=file, why=error.strerror or "") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
