from hashlib import sha256


def hash_leaf(record):
    return sha256(b"\x00" + record).digest()


def hash_node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    if not records:
        return bytes(32)
    if len(records) == 1:
        return hash_leaf(records[0])
    k = 1
    while 2 * k < len(records):
        k = 2 * k
    left = tree_head(records[:k])
    right = tree_head(records[k:])
    return hash_node(left, right)


def inclusion_proof(records, index):
    if len(records) == 1:
        return []
    k = 1
    while 2 * k < len(records):
        k *= 2
    if index < k:
        return inclusion_proof(records[:k], index) + [tree_head(records[k:])]
    return inclusion_proof(records[k:], index - k) + [tree_head(records[:k])]


def verify_inclusion(record, index, size, proof, head):
    turns = []
    while size > 1:
        k = 1
        while k * 2 < size:
            k *= 2
        turns.append(index < k)
        if index < k:
            size = k
        else:
            index, size = index - k, size - k
    if len(turns) != len(proof):
        return False
    current = hash_leaf(record)
    for left, sibling in zip(reversed(turns), proof):
        current = hash_node(current, sibling) if left else hash_node(sibling, current)
    return current == head
