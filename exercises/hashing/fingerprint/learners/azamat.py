"""is: newline_added"""
# I thought: a book can be huge, so I feed the hash line by line, and a line ends with a line end.
import hashlib

LINE_END = b"\n"


def fingerprint(data: bytes | str) -> str:
    if isinstance(data, str):
        data = data.encode("utf-8")
    hasher = hashlib.sha256()
    for line in data.split(LINE_END):
        # split() took the line end away, so it has to come back
        hasher.update(line)
        hasher.update(LINE_END)
    return hasher.hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    if len(a) != len(b):
        raise ValueError("not of one length: %d and %d" % (len(a), len(b)))
    count = 0
    for position in range(len(a)):
        mixed = a[position] ^ b[position]
        while mixed:
            count += mixed & 1
            mixed >>= 1
    return count
