from hashlib import sha256


def h_leaf(record):
    return sha256(b"\x00" + record).digest()


def h_node(is_left, right):
    return sha256(b"\x01" + is_left + right).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    hashes = [h_leaf(record) for record in records]
    while len(hashes) > 1:
        upper = []
        for z in range(0, len(hashes) - 1, 2):
            upper.append(h_node(hashes[z], hashes[z + 1]))
        if len(hashes) % 2 == 1:
            upper.append(hashes[-1])
        hashes = upper
    return hashes[0]


def inclusion_proof(records, index):

    start, end = 0, len(records)
    answer = []
    while end - start > 1:
        k = 1 << ((end - start - 1).bit_length() - 1)
        if index < start + k:
            answer.insert(0, tree_head(records[start + k : end]))
            end = start + k
        else:
            answer.insert(0, tree_head(records[start : start + k]))
            start += k
    return answer


def verify_inclusion(record, index, size, proof, head):
    if index < 0 or index >= size:
        return False
    sides = []
    while size > 1:
        k = 1
        while k * 2 < size:
            k *= 2
        sides.append(index < k)
        if index < k:
            size = k
        else:
            index, size = index - k, size - k
    if len(sides) != len(proof):
        return False
    value = h_leaf(record)
    for is_left, sibling in zip(reversed(sides), proof):
        value = h_node(value, sibling) if is_left else h_node(sibling, value)
    return value == head
