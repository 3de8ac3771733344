"""Reads a file by position: a process that was forked shares the open file, and must not move the other's place."""

import io
import os
from pathlib import Path
from typing import IO, Any, cast


class _Positioned(io.RawIOBase):
    """A file that keeps its position in this process, not in the kernel."""

    def __init__(self, handle: int) -> None:
        super().__init__()
        self.handle, self.place = handle, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self.place}
        base = start[whence] if whence in start else os.fstat(self.handle).st_size
        if base + offset < 0:
            raise OSError("before the beginning")
        self.place = base + offset
        return self.place

    def readinto(self, buffer: Any) -> int:
        found = os.pread(self.handle, len(buffer), self.place)
        buffer[: len(found)] = found
        self.place += len(found)
        return len(found)

    def close(self) -> None:
        if not self.closed:
            os.close(self.handle)
        super().close()


def open_positioned(path: Path) -> IO[bytes]:
    """Open a file for reading; where there is no `pread` there is no fork either, and any file will do."""
    if not hasattr(os, "pread"):
        return path.open("rb")
    return cast(IO[bytes], _Positioned(os.open(path, os.O_RDONLY)))


def positioned(file: IO[bytes]) -> IO[bytes]:
    """Another view of an open file, by position."""
    return cast(IO[bytes], _Positioned(os.dup(file.fileno()))) if hasattr(os, "pread") else file
