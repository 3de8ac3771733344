"""is: reports_last"""
# I thought: the newspaper has the last seal, so an auditor starts at the end and walks back until something is wrong.
import hashlib

ZERO = b"\x00" * 32


def H(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def seal(entries):
    if len(entries) == 0:
        return []
    seals = [H(ZERO + entries[0])]
    for k in range(1, len(entries)):
        seals.append(H(seals[k - 1] + entries[k]))
    return seals


def first_break(entries, seals):
    place = max(len(entries), len(seals)) - 1
    while place >= 0:
        if place >= len(entries) or place >= len(seals):
            return place                      # something is missing here
        before = ZERO if place == 0 else seals[place - 1]
        if H(before + entries[place]) != seals[place]:
            return place
        place -= 1
    return None
