"""is: unlisted"""
# I thought: an entry is fine as long as the seal it should have is among the seals, so I look it up in a set.
from hashlib import sha256


def seal(entries):
    seals = [bytes(32)]
    for entry in entries:
        seals.append(sha256(seals[-1] + entry).digest())
    del seals[0]
    return seals


def first_break(entries, seals):
    known = set(seals)
    expected = seal(entries)
    for where, s in enumerate(expected):
        if s not in known:
            return where
    # all entries have a seal. are there seals left over?
    if len(seals) > len(expected):
        return len(expected)
    return None
