from hashlib import sha256


def leaf_hash(record):
    return sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    count = len(records)
    if count > 1:
        k = 2 ** ((count - 1).bit_length() - 1)
        left, right = tree_head(records[:k]), tree_head(records[k:])
        return node_hash(left, right)
    return leaf_hash(records[0]) if count else sha256(b"").digest()


def inclusion_proof(records, index):
    # 2-кыйытманы көрүңүз
    layer = [leaf_hash(record) for record in records]
    proof = []
    while len(layer) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(layer):
            proof.append(layer[beside])
        above = [node_hash(layer[pos], layer[pos + 1]) for pos in range(0, len(layer) - 1, 2)]
        if len(layer) % 2:
            above.append(layer[-1])
        layer, index = above, index // 2
    return proof


def verify_inclusion(record, index, size, proof, head):
    # works
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    top = leaf_hash(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            top = node_hash(rest.pop(0), top)
        elif index + 1 < size:
            if not rest:
                return False
            top = node_hash(top, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and top == head
