from hashlib import sha256


def join(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    stack = []  # (height, hash): full subtrees, the largest first
    for record in records:
        height, got = 0, sha256(b"\x00" + record).digest()
        while stack and stack[-1][0] == height:
            got = join(stack.pop()[1], got)
            height += 1
        stack.append((height, got))
    if not stack:
        return sha256(b"").digest()
    head = stack.pop()[1]
    while stack:
        head = join(stack.pop()[1], head)
    return head


def inclusion_proof(records, index):
    first, last, found = 0, len(records), []
    while last - first > 1:
        k = 1
        while 2 * k < last - first:
            k *= 2
        middle = first + k
        if index < middle:
            found.append(tree_head(records[middle:last]))
            last = middle
        else:
            found.append(tree_head(records[first:middle]))
            first = middle
    return found[::-1]


def verify_inclusion(record, index, size, proof, head):
    if not -1 < index < size:
        return False
    fn, sn = index, size - 1
    got = sha256(b"\x00" + record).digest()
    for sibling in proof:
        if sn == 0:
            return False
        if fn % 2 == 1 or fn == sn:
            got = join(sibling, got)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            got = join(got, sibling)
        fn, sn = fn // 2, sn // 2
    return sn == 0 and got == head
