from hashlib import sha256


def seal(entries):
    # эреже тапшырмада жазылган
    result, place = [], 0
    while place < len(entries):
        sha = sha256(result[place - 1] if place else b"\x00" * 32)
        sha.update(entries[place])
        result += [sha.digest()]
        place += 1
    return result


def first_break(entries, seals):
    right = seal(entries)
    shorter = min(len(right), len(seals))
    pos = 0
    while pos < shorter and right[pos] == seals[pos]:
        pos += 1
    return None if pos == len(right) == len(seals) else pos
