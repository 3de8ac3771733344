"""Keeps the standard library importable for a user who cannot reach it by its path: a Python in a closed folder."""

import contextlib
import os
import sys
import time

_HELD = "/proc/self/fd/"
DAY = 86_400  # seconds after which Linux notes again that a file was read (mount(8), relatime)


def hold() -> dict[str, int]:
    """Descriptors of the folders that modules come from, opened while they can still be reached.

    They only name a place: nothing can be read from them, so they have no position that two checks would share.
    """
    return {one: os.open(one, os.O_PATH) for one in sys.path if os.path.isdir(one)}


def go_through(folders: dict[str, int]) -> None:
    """Import by descriptor from those folders that this user cannot reach by their path."""
    for folder, fd in folders.items():
        if os.access(folder, os.R_OK | os.X_OK):
            os.close(fd)
        else:
            move(folder, f"{_HELD}{fd}")
    sys.path_importer_cache.clear()


def reached_by_descriptor() -> list[str]:
    """The folders that modules are imported from by descriptor."""
    return [one for one in sys.path if one.startswith(_HELD)]


def move(folder: str, place: str) -> None:
    """Import from `place` what was imported from `folder`."""
    packages = [path for one in sys.modules.values() if isinstance(path := getattr(one, "__path__", None), list)]
    for path in [sys.path, *packages]:
        path[:] = [place + one[len(folder) :] if one == folder or one.startswith(folder + "/") else one for one in path]
    sys.path_importer_cache.pop(folder, None)


def read_once(places: list[str]) -> None:
    """Read every file here that was not read for a day: so no answer can leave a mark by being the first.

    For a system on which nothing can be mounted read-only.
    """
    for place in places:
        for folder, _, files in os.walk(place) if os.path.isdir(place) else [(os.path.dirname(place), [], [place])]:
            for file in files:
                with contextlib.suppress(OSError):
                    _read_once(os.path.join(folder, file))


def _read_once(file: str) -> None:
    status = os.stat(file)
    if status.st_atime <= max(status.st_mtime, status.st_ctime) or status.st_atime < time.time() - DAY:
        with open(file, "rb") as stream:
            stream.read(1)
