"""The streams that an answer finds in `sys`: those of Python, which keep the first characters and read nothing."""

import contextlib
import io
import sys
from typing import Any

from academy.bridge.limits import TooSlow

OUTPUT = 2_000  # characters that are kept of what a call prints


def present() -> tuple[Any, ...]:
    """The streams that are in place now."""
    return tuple(getattr(sys, name, None) for name in ("stdin", "stdout", "stderr"))


class InputAsked(Exception):
    """The learner's code waits for somebody to type."""


class _Kept(io.RawIOBase):
    """Keeps the first bytes that are written, and no more."""

    def __init__(self, name: str, kept: bytearray) -> None:
        self.name, self.mode, self.kept = name, "wb", kept

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        size = len(data)
        if len(self.kept) < 4 * OUTPUT:
            self.kept += bytes(data[: 4 * OUTPUT])
        return size


class _Nobody(io.RawIOBase):
    """Whoever reads it waits for somebody who is not there."""

    name, mode = "<stdin>", "rb"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        raise InputAsked


class Streams:
    """`sys.stdin`, `sys.stdout` and `sys.stderr` of one answer, put in place for each of its calls.

    What it makes of them (another encoding, a wrapper) it finds again in the next call, as in a process of its own.
    """

    def __init__(self) -> None:
        self.kept = bytearray()
        self.own: tuple[Any, ...] = (
            io.TextIOWrapper(io.BufferedReader(_Nobody()), encoding="utf-8"),
            self._writer("<stdout>", "strict"),
            self._writer("<stderr>", "backslashreplace"),
        )
        self.out, self.err = self.own[1:]

    def _writer(self, name: str, errors: str) -> io.TextIOWrapper:
        raw = io.BufferedWriter(_Kept(name, self.kept))
        return io.TextIOWrapper(raw, "utf-8", errors, newline="\n", write_through=True)

    def enter(self) -> None:
        """Put them in place."""
        sys.stdin, sys.stdout, sys.stderr = self.own

    def flush(self) -> None:
        """Let through what the answer's code printed: it may run the answer's own code."""
        for stream in {id(one): one for one in (self.out, self.err, *present()[1:])}.values():
            try:
                stream.flush()
            except TooSlow:
                raise
            except BaseException:  # closed, or the answer's own
                continue

    def leave(self, outer: tuple[Any, ...]) -> None:
        """Put back what was there before."""
        now = present()
        if any(one is not other for one, other in zip(now, outer, strict=True)):
            self.own = now
        sys.stdin, sys.stdout, sys.stderr = outer

    def take(self) -> str:
        """What was printed since this was last asked."""
        if not self.kept:
            return ""
        coding = "utf-8"
        with contextlib.suppress(ValueError, AttributeError):  # it may be closed or taken apart
            coding = self.out.encoding or coding
        text = bytes(self.kept).decode(coding, "replace")[:OUTPUT]
        self.kept.clear()
        return text
