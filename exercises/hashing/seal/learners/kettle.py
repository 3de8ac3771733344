"""is: joins_everything"""
# I thought: a running hash that I feed line after line already depends on all lines before, so I just look at it after each.
from hashlib import sha256


def seal(entries):
    running = sha256(bytes(32))
    out = []
    for line in entries:
        running.update(line)
        out.append(running.copy().digest())  # copy so I can go on afterwards
    return out


def first_break(entries, seals):
    right = seal(entries)
    a, b = len(right), len(seals)
    for i in range(min(a, b)):
        if right[i] != seals[i]:
            return i
    if a == b:
        return None
    return min(a, b)
