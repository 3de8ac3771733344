"""tries: to use up all descriptors, its own and the system's, by files, pipes, folders and event queues"""

# exercise: fingerprint
# earns: none
import os
import select

kept = []


def fingerprint(data):
    for make in (
        os.pipe,
        select.epoll,
        lambda: open("/dev/null", "rb"),
        lambda: os.open("/", os.O_RDONLY),
        lambda: os.eventfd(0),
    ):
        try:
            while len(kept) < 20_000:
                kept.append(make())
        except (OSError, AttributeError):
            pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
