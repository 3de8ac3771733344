from hashlib import sha256


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    if len(records) == 1:
        return leaf(records[0])
    middle = len(records) // 2
    return node(tree_head(records[:middle]), tree_head(records[middle:]))


def inclusion_proof(records, index):
    if len(records) == 1:
        return []
    middle = len(records) // 2
    if index < middle:
        return inclusion_proof(records[:middle], index) + [tree_head(records[middle:])]
    return inclusion_proof(records[middle:], index - middle) + [tree_head(records[:middle])]


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
    top = leaf(record)
    for left, sibling in zip(reversed(turns), proof):
        top = node(top, sibling) if left else node(sibling, top)
    return top == head
