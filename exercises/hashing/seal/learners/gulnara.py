"""is: links_entries starts_with_nothing (one function)"""
# I thought: before the first line there is nothing, and after that each line is glued to the line above it.
import hashlib


def seal(entries):
    result = []
    above = b""
    for entry in entries:
        h = hashlib.sha256()
        h.update(above)
        h.update(entry)
        result.append(h.digest())
        above = entry
    return result


def first_break(entries, seals):
    should_be = seal(entries)
    i = 0
    while i < len(should_be) or i < len(seals):
        # slices do not crash at the end, they are just empty
        if should_be[i:i + 1] != list(seals[i:i + 1]):
            return i
        i += 1
    return None
