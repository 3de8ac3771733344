"""is: unlisted"""
# I thought: a leaf is marked with a 0 and a node with a 1, so I put the sign "0" or "1" in front.
import functools
import hashlib


def _hash(mark, *parts):
    return hashlib.sha256(mark.encode() + b"".join(parts)).digest()


def _leaf(record):
    return _hash("0", record)


def _node(left, right):
    return _hash("1", left, right)


def _sizes(n):
    """Powers of two that make n, the biggest first: 13 -> 8, 4, 1."""
    return [1 << bit for bit in reversed(range(n.bit_length())) if n >> bit & 1]


def _full(hashes):
    while len(hashes) > 1:
        hashes = [_node(hashes[i], hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def tree_head(records):
    if len(records) == 0:
        return hashlib.sha256(b"").digest()
    mountains = []
    start = 0
    for size in _sizes(len(records)):
        mountains.append(_full([_leaf(r) for r in records[start:start + size]]))
        start += size
    return functools.reduce(lambda right, left: _node(left, right), reversed(mountains))


def inclusion_proof(records, index):
    n = len(records)
    if n == 1:
        return []
    k = 1 << (n - 1).bit_length() - 1
    left, right = records[:k], records[k:]
    if index < k:
        return [*inclusion_proof(left, index), tree_head(right)]
    return [*inclusion_proof(right, index - k), tree_head(left)]


def verify_inclusion(record, index, size, proof, head):
    if not 0 <= index < size:
        return False
    i, last = index, size - 1
    value = _leaf(record)
    used = 0
    while last > 0:
        if i % 2 == 1 or i < last:
            if used == len(proof):
                return False
            pair = (proof[used], value) if i % 2 else (value, proof[used])
            value = _node(*pair)
            used += 1
        i, last = i // 2, last // 2
    return used == len(proof) and value == head
