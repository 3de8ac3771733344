"""is: chains_hex_text"""
# I thought: the seal is the hex string one prints in the newspaper, so that string goes in front of the next entry.
import hashlib
from itertools import accumulate, zip_longest


def _press(before, entry):
    # before is what would stand in the newspaper, None on the first day
    head = bytes(32) if before is None else before.encode("ascii")
    return hashlib.sha256(head + entry).hexdigest()


def seal(entries):
    printed = list(accumulate([None, *entries], _press))
    return [bytes.fromhex(p) for p in printed[1:]]


def first_break(entries, seals):
    both = zip_longest(seal(entries), seals)
    return next((n for n, (mine, theirs) in enumerate(both) if mine != theirs), None)
