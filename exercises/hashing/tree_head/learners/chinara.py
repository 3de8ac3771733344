"""is: ignores_length"""
# I thought: the proof says itself how high the tree is, so I climb until there are no hashes left.
from hashlib import sha256


def leaf(d): return sha256(b"\x00" + d).digest()
def node(l, r): return sha256(b"\x01" + l + r).digest()


def tree_head(records):
    # works like a binary counter: finished trees of 1, 2, 4, 8 ... wait on the stack
    stack = []
    for number, rec in enumerate(records):
        stack.append(leaf(rec))
        while number & 1:
            r = stack.pop()
            stack.append(node(stack.pop(), r))
            number >>= 1
    if not stack:
        return sha256().digest()
    while len(stack) >= 2:
        r = stack.pop()
        l = stack.pop()
        stack.append(node(l, r))
    return stack[0]


def inclusion_proof(records, index):
    row = [leaf(rec) for rec in records]
    out = []
    while len(row) > 1:
        beside = index ^ 1
        if beside < len(row):
            out.append(row[beside])
        nxt = []
        for i in range(0, len(row), 2):
            nxt.append(node(*row[i:i + 2]) if i + 1 < len(row) else row[i])
        row = nxt
        index >>= 1
    return out


def verify_inclusion(record, index, size, proof, head):
    if index < 0 or size <= index:
        return False
    fn, sn = index, size - 1
    acc = leaf(record)
    for p in proof:
        if fn & 1 or fn == sn:
            acc = node(p, acc)
            while fn and not fn & 1:    # rows in which I went up alone
                fn >>= 1
                sn >>= 1
        else:
            acc = node(acc, p)
        fn >>= 1
        sn >>= 1
    return acc == head
