from hashlib import sha256


EMPTY = bytes(32)  # a place where nobody stands


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    # см. подсказку 2
    def climb(nodes):
        if len(nodes) == 1:
            return nodes[0]
        if len(nodes) & 1:
            nodes = nodes + [EMPTY]
        return climb([node(a, b) for a, b in zip(nodes[::2], nodes[1::2])])

    if records:
        return climb([leaf(record) for record in records])
    return sha256(b"").digest()


def inclusion_proof(records, index):
    nodes = [leaf(record) for record in records]
    proof = []
    while len(nodes) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(nodes):
            proof.append(nodes[beside])
        parents = [node(nodes[j], nodes[j + 1]) for j in range(0, len(nodes) - 1, 2)]
        if len(nodes) % 2:
            parents.append(nodes[-1])
        nodes, index = parents, index // 2
    return proof


def verify_inclusion(record, index, size, proof, head):
    def climb(place, n, path):
        if n == 1:
            return leaf(record) if not path else None
        if not path:
            return None
        half = 1 << (n - 1).bit_length() - 1
        if place < half:
            below = climb(place, half, path[:-1])
            return below and node(below, path[-1])
        below = climb(place - half, n - half, path[:-1])
        return below and node(path[-1], below)

    if index < 0 or index >= size:
        return False
    return climb(index, size, list(proof)) == head
