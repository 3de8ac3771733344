"""Notices when a file is saved, however the editor does it (in place, or by a new file that takes its name)."""

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch


def saves(file: Path) -> Iterator[None]:
    """Yields once at first, then once for each change of the file's content."""
    last = _content(file)
    yield None
    folder = file.parent
    for _ in watch(folder, debounce=40, step=10, recursive=False, rust_timeout=500, yield_on_timeout=True):
        now = _content(file)
        if now == b"":  # an editor that writes in place empties the file first
            time.sleep(0.1)
            now = _content(file)
        if now is not None and now != last:
            last = now
            yield None


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:  # between two steps of an editor
        return None
