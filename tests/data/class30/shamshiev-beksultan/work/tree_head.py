from hashlib import sha256


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    row = [leaf(record) for record in records]
    while len(row) > 1:
        above = []
        for i in range(0, len(row) - 1, 2):
            above.append(node(row[i], row[i + 1]))
        if len(row) % 2 == 1:
            above.append(row[-1])
        row = above
    return row[0]


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
    if not 0 <= index < size:
        return False
    top = leaf(record)
    for sibling in proof:
        if index % 2:
            top = node(sibling, top)
        else:
            top = node(top, sibling)
        index, size = index // 2, (size + 1) // 2
    return size == 1 and top == head
