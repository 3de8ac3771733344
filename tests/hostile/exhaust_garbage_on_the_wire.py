"""tries: to confuse whoever reads its replies: noise, lengths of four gigabytes, half messages, deep and repeated ones"""

# exercise: fingerprint
# earns: none
import os
import stat
import struct

WORDS = [
    bytes(range(256)) * 64,
    struct.pack("<I", 0xFFFFFFFF) + b"x" * 100_000,
    struct.pack(">I", 0x7FFFFFFF) + b"x" * 100_000,
    struct.pack("<I", 0) * 20_000,
    struct.pack("<I", 200_000) + b"\x91" * 200_000,
    struct.pack(">I", 200_000) + b"\x91" * 200_000,
    struct.pack("<I", 120_005) + b"\xdd\0\1\xd4\xc0" + b"\x90" * 120_000,
    struct.pack("<I", 9) + b"\xdb\xff\xff\xff\xffxxxx",
    b'{"verdict": ' * 2000 + b"\n",
    b"\n" * 100_000,
    b"\xff" * 100_000,
]


def fingerprint(data):
    for fd in range(64):
        try:
            kind = os.fstat(fd).st_mode
        except OSError:
            continue
        if stat.S_ISSOCK(kind) or stat.S_ISFIFO(kind):
            for turn in range(len(WORDS)):
                try:
                    os.set_blocking(fd, False)
                    os.write(fd, WORDS[(turn + len(data)) % len(WORDS)])
                except OSError:
                    pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
