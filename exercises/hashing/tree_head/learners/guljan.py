"""is: unlisted"""
# I thought: the odd one goes up alone, but every step up is a node, so it is hashed alone with 0x01 in front.
from hashlib import sha256


def up(*children):
    return sha256(b"\x01" + b"".join(children)).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    level = [sha256(b"\x00" + record).digest() for record in records]
    while len(level) != 1:
        level = [up(*level[i:i + 2]) for i in range(0, len(level), 2)]
    return level[0]


def inclusion_proof(records, index):
    level = [sha256(b"\x00" + record).digest() for record in records]
    proof = []
    while len(level) != 1:
        pair_start = index - index % 2
        proof.extend(h for i, h in enumerate(level[pair_start:pair_start + 2], pair_start) if i != index)
        level = [up(*level[i:i + 2]) for i in range(0, len(level), 2)]
        index //= 2
    return proof


def verify_inclusion(record, index, size, proof, head):
    if index < 0 or index >= size:
        return False
    source = iter(proof)
    mine = sha256(b"\x00" + record).digest()
    while size > 1:
        if index % 2 == 0 and index == size - 1:
            mine = up(mine)
        else:
            sibling = next(source, None)
            if sibling is None:
                return False
            mine = up(sibling, mine) if index % 2 else up(mine, sibling)
        index //= 2
        size = (size + 1) // 2
    for _ in source:
        return False
    return mine == head
