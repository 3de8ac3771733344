from hashlib import sha256


def seal(entries):
    seals = [b"\0" * 32]
    for entry in entries:
        seals.append(sha256(seals[-1] + entry).digest())
    return seals[1:]


def first_break(entries, seals):
    wanted = seal(entries)
    for i, (one, other) in enumerate(zip(wanted, seals)):
        if one != other:
            return i
    if len(wanted) != len(seals):
        return min(len(wanted), len(seals))
    return None
