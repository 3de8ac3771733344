from hashlib import sha256


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    # спросить на занятии
    done = []
    for record in records:
        size, top = 1, leaf(record)
        while done and done[-1][0] == size:
            top = node(done.pop()[1], top)
            size *= 2
        done.append((size, top))
    if not done:
        return sha256().digest()
    top = done.pop()[1]
    while done:
        top = node(done.pop()[1], top)
    return top


def inclusion_proof(records, index):
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        half = 1
        while half * 2 < high - low:
            half = half * 2
        if index < low + half:
            siblings.append(tree_head(records[low + half : high]))
            high = low + half
        else:
            siblings.append(tree_head(records[low : low + half]))
            low = low + half
    return siblings


def verify_inclusion(record, index, size, proof, head):
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    top = leaf(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            top = node(rest.pop(0), top)
        elif index + 1 < size:
            if not rest:
                return False
            top = node(top, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and top == head
