from hashlib import sha256


def leaf_hash(record):
    return sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    layer = [leaf_hash(record) for record in records]
    while len(layer) > 1:
        above = []
        for pos in range(0, len(layer) - 1, 2):
            above.append(node_hash(layer[pos], layer[pos + 1]))
        if len(layer) % 2 == 1:
            above.append(layer[-1])
        layer = above
    return layer[0]


def inclusion_proof(records, index):
    # I checked this on paper for 3 and 5
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        k = 1 << ((high - low - 1).bit_length() - 1)
        if index < low + k:
            siblings.insert(0, tree_head(records[low + k : high]))
            high = low + k
        else:
            siblings.insert(0, tree_head(records[low : low + k]))
            low += k
    return siblings


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
    top = leaf_hash(record)
    for left, sibling in zip(reversed(turns), proof):
        top = node_hash(top, sibling) if left else node_hash(sibling, top)
    return top == head
