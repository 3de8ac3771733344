"""Does work on strangers' bytes in a forked process with limits: what takes too long or too much costs its own result.

One process does item after item and writes each result to a pipe. Where an item ends it, the next process goes on
behind that item. Where there is no fork, the work is done here, within the limits on sizes that every reader has.
"""

import contextlib
import os
import select
import signal
import struct
import time
import warnings
from collections.abc import Callable, Iterator

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

SECONDS = 5  # of computing for one item
MEMORY = 400_000_000  # bytes above what the process has at its start
WAIT = 120  # seconds on the clock until an item counts as lost, however busy the machine is
_HEAD = struct.Struct(">?Q")  # is it a result, and its length

Work = Callable[[int], bytes]


def results(work: Work, count: int) -> Iterator[bytes | str]:
    """The result of each item from 0, or why there is none: `slow` or `large`."""
    done = 0
    while done < count:
        if resource is None or not hasattr(os, "fork"):
            yield _here(work, done)
            done += 1
            continue
        for found in _forked(work, done, count):
            yield found
            done += 1


def _here(work: Work, item: int) -> bytes | str:
    try:
        return work(item)
    except MemoryError:
        return "large"


def _forked(work: Work, start: int, count: int) -> Iterator[bytes | str]:
    """Results until an item ends the process: the last is then why."""
    ours, theirs = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a fork beside threads: the child runs this work alone
        child = os.fork()
    if not child:
        os.close(ours)
        _serve(work, start, count, theirs)
    os.close(theirs)
    try:
        for _ in range(start, count):
            head = _exactly(ours, _HEAD.size)
            good, size = _HEAD.unpack(head) if head else (False, 0)
            body = _exactly(ours, size) if good else None
            if body is None:
                yield "large" if head else "slow"
                return
            yield body
    finally:
        os.close(ours)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _exactly(pipe: int, size: int) -> bytes | None:
    """So many bytes; None if the process ends before, or does not answer."""
    chunks = bytearray()
    until = time.monotonic() + WAIT
    while len(chunks) < size:
        ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
        some = os.read(pipe, min(size - len(chunks), 1 << 20)) if ready else b""
        if not some:
            return None
        chunks += some
    return bytes(chunks)


def _serve(work: Work, start: int, count: int, pipe: int) -> None:
    """The forked process: one result after the other; it never returns."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _limit_memory()
        for item in range(start, count):
            _limit_time()
            _write(pipe, work(item))
    except MemoryError:
        with contextlib.suppress(OSError):
            os.write(pipe, _HEAD.pack(False, 0))
    finally:
        os._exit(0)


def _limit_memory() -> None:
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    with contextlib.suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as stream:
            size = int(stream.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, hard))


def _limit_time() -> None:
    """Give the next item its seconds; the kernel ends a process that uses more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + SECONDS, hard))


def _write(pipe: int, body: bytes) -> None:
    whole = memoryview(_HEAD.pack(True, len(body)) + body)
    while whole:
        whole = whole[os.write(pipe, whole) :]
