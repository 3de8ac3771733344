from hashlib import sha256


def seal(entries):
    if not entries:
        return []
    before = seal(entries[:-1])
    last = before[-1] if before else bytes(32)
    return before + [sha256(last + entries[-1]).digest()]


def first_break(entries, seals):
    # как в задании
    wanted = seal(entries)
    for i, (one, other) in enumerate(zip(wanted, seals)):
        if one != other:
            return i
    if len(wanted) != len(seals):
        return min(len(wanted), len(seals))
    return None
