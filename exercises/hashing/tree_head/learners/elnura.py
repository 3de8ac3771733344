"""is: ignores_length index_not_checked (one function)"""
# I thought: only the head at the end decides, so if the hashes lead there everything before must have been in order.
from hashlib import sha256
from itertools import chain, repeat


def combine(row):
    """One row higher; an odd last one goes up alone."""
    pairs = zip(row[::2], row[1::2])
    higher = [sha256(b"\x01" + a + b).digest() for a, b in pairs]
    return higher + row[-1:] if len(row) % 2 else higher


def rows(records):
    row = [sha256(b"\x00" + one).digest() for one in records]
    yield row
    while len(row) > 1:
        row = combine(row)
        yield row


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    *_, top = rows(records)
    return top[0]


def inclusion_proof(records, index):
    proof = []
    for height, row in enumerate(rows(records)):
        place = index >> height
        neighbour = place + 1 if place % 2 == 0 else place - 1
        proof += row[neighbour:neighbour + 1]
    return proof


def sides(index, size):
    if size <= 1:
        return []
    k = 1
    while k + k < size:
        k += k
    if index < k:
        return sides(index, k) + ["hash is right"]
    return sides(index - k, size - k) + ["hash is left"]


def verify_inclusion(record, index, size, proof, head):
    h = sha256(b"\x00" + record).digest()
    for other, side in zip(proof, chain(sides(index, size), repeat("hash is right"))):
        if side == "hash is left":
            h = sha256(b"\x01" + other + h).digest()
        else:
            h = sha256(b"\x01" + h + other).digest()
    return h == head
