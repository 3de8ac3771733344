"""is: unlisted"""
# I thought: one change breaks every seal after it, so I need not read the whole book and can find the place by halving.
import hashlib


def seal(entries):
    seals = []
    before = bytes(32)
    for entry in entries:
        before = hashlib.sha256(before + entry).digest()
        seals.append(before)
    return seals


def first_break(entries, seals):
    good = seal(entries)
    n = min(len(good), len(seals))
    low, high = 0, n  # everything before low fits, everything from high on does not
    while low < high:
        middle = (low + high) // 2
        if good[middle] == seals[middle]:
            low = middle + 1
        else:
            high = middle
    if low == n and len(good) == len(seals):
        return None
    return low
