"""is: proof_top_down proof_with_own_leaf (one function)"""
# I thought: I walk from the head down to my record and write down every hash that I meet, mine at the end.
import hashlib


def hash_leaf(data):
    return hashlib.sha256(b"\x00" + data).digest()


def hash_node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def largest_power_below(n):
    power = 1
    for _ in range(n.bit_length()):
        if power * 2 < n:
            power *= 2
    return power


def tree_head(records):
    if not records:
        return hashlib.sha256(b"").digest()
    if len(records) == 1:
        return hash_leaf(records[0])
    k = largest_power_below(len(records))
    return hash_node(tree_head(records[:k]), tree_head(records[k:]))


def inclusion_proof(records, index):
    path = []
    part = list(records)
    while len(part) > 1:
        k = largest_power_below(len(part))
        left, right = part[:k], part[k:]
        if index < k:
            path.append(tree_head(right))
            part = left
        else:
            path.append(tree_head(left))
            part = right
            index -= k
    path.append(hash_leaf(part[0]))
    return path


def verify_inclusion(record, index, size, proof, head):
    if not (0 <= index < size):
        return False
    hashes = list(proof)

    def climb(i, n):
        # takes its hashes from the end of the list, where the highest one is
        if n == 1:
            return hash_leaf(record)
        if not hashes:
            return b""
        sibling = hashes.pop()
        k = largest_power_below(n)
        if i < k:
            below = climb(i, k)
            return hash_node(below, sibling) if below else b""
        below = climb(i - k, n - k)
        return hash_node(sibling, below) if below else b""

    top = climb(index, size)
    if top == b"" or hashes:
        return False
    return top == head
