"""Where answers lie between their reading and grades.db: beyond a few megabytes in a file without a name.

So memory stays flat however much a class hands in, and what is judged is what was looked at: no file is read twice.
"""

import tempfile
from collections.abc import Callable

SMALL = 8_000_000  # bytes kept in memory


class Shelf:
    """Keeps bytes and gives them back; what was put there is gone with it."""

    def __init__(self, small: int = SMALL) -> None:
        self.file = tempfile.SpooledTemporaryFile(max_size=small)  # noqa: SIM115 - it lives as long as the answers
        self.end = 0

    def put(self, raw: bytes) -> Callable[[], bytes]:
        """Keep these bytes; what is returned gives them back. Raises OSError with the folder that has no room."""
        start, size = self.end, len(raw)
        try:
            self.file.seek(start)
            self.file.write(raw)
            self.file.flush()
        except OSError as error:
            raise OSError(error.errno, error.strerror, tempfile.gettempdir()) from None
        self.end += size
        return lambda: self.get(start, size)

    def get(self, start: int, size: int) -> bytes:
        """Bytes that lie there."""
        self.file.seek(start)
        return self.file.read(size)

    def __del__(self) -> None:
        self.file.close()
