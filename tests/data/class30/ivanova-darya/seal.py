from hashlib import sha256


def seal(entries):
    if not entries:
        return []
    before = seal(entries[:-1])
    murunku = before[-1] if before else bytes(32)
    return before + [sha256(murunku + entries[-1]).digest()]


def first_break(entries, seals):
    murunku = bytes(32)
    for i in range(max(len(entries), len(seals))):
        if i >= len(entries) or i >= len(seals):
            return i
        if sha256(murunku + entries[i]).digest() != seals[i]:
            return i
        murunku = seals[i]
    return None
