"""Keeps what is dear to make between runs, in the user's cache."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Where books are kept between runs: the user's cache, never the course."""
    if chosen := os.environ.get("ACADEMY_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "som-academy"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "som-academy"


def keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, whoever else does; a folder that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        new.write_bytes(content)
        new.replace(path)
    except OSError:
        pass
