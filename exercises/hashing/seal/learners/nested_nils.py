"""is: unlisted"""
# I thought: as in git or a blockchain, every entry first becomes a fingerprint of its own and the fingerprints are chained.
from hashlib import sha256


class Chain:
    def __init__(self):
        self.tip = bytes(32)

    def push(self, entry):
        fingerprint = sha256(entry).digest()
        self.tip = sha256(self.tip + fingerprint).digest()
        return self.tip


def seal(entries):
    c = Chain()
    return [c.push(e) for e in entries]


def first_break(entries, seals):
    c = Chain()
    pos = 0
    for entry in entries:
        if pos == len(seals):
            return pos
        if c.push(entry) != seals[pos]:
            return pos
        pos = pos + 1
    if pos < len(seals):
        return pos
    return None
