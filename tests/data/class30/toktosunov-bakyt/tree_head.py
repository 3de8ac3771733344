from hashlib import sha256


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    # спросить на занятии
    if not records:
        return sha256(b"").digest()
    level = [leaf(record) for record in records]
    while len(level) > 1:
        if len(level) % 2 == 1:
            level.append(level[-1])
        level = [node(level[i], level[i + 1]) for i in range(0, len(level), 2)]
    return level[0]


def inclusion_proof(records, index):
    level = [leaf(record) for record in records]
    proof = []
    while len(level) > 1:
        if len(level) % 2 == 1:
            level.append(level[-1])
        proof.append(level[index ^ 1])
        level = [node(level[i], level[i + 1]) for i in range(0, len(level), 2)]
        index //= 2
    return proof


def verify_inclusion(record, index, size, proof, head):
    if index < 0 or index >= size:
        return False
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
    acc = leaf(record)
    for left, sibling in zip(reversed(turns), proof):
        acc = node(acc, sibling) if left else node(sibling, acc)
    return acc == head
