"""is: duplicates_last"""
# I thought: in the tree two and two go together, and who has no partner is paired with itself; for the proofs I followed the hints.
from collections import deque
from hashlib import sha256


def tree_head(records):
    if len(records) == 0:
        return sha256(b"").digest()
    row = deque(sha256(b"\x00" + r).digest() for r in records)
    while len(row) > 1:
        if len(row) % 2 == 1:
            row.append(row[-1])
        for _ in range(len(row) // 2):
            first = row.popleft()
            second = row.popleft()
            row.append(sha256(b"\x01" + first + second).digest())
    return row[0]


def big_power(n):
    k = 1
    while 2 * k < n:
        k = 2 * k
    return k


def inclusion_proof(records, index):
    if len(records) == 1:
        return []
    k = big_power(len(records))
    if index < k:
        return inclusion_proof(records[:k], index) + [tree_head(records[k:])]
    return inclusion_proof(records[k:], index - k) + [tree_head(records[:k])]


def verify_inclusion(record, index, size, proof, head):
    if index < 0 or index >= size:
        return False
    way = []
    while size > 1:
        k = big_power(size)
        if index < k:
            way.append("left")
            size = k
        else:
            way.append("right")
            index, size = index - k, size - k
    if len(way) != len(proof):
        return False
    value = sha256(b"\x00" + record).digest()
    for sibling in proof:
        if way.pop() == "left":
            value = sha256(b"\x01" + value + sibling).digest()
        else:
            value = sha256(b"\x01" + sibling + value).digest()
    return value == head
