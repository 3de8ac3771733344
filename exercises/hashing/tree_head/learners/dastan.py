"""is: hashes_twice no_node_prefix (one function)"""
# I thought: I know it from Bitcoin, there SHA-256 is applied twice and two hashes are simply put together.
from hashlib import sha256


def sha256d(payload):
    return sha256(sha256(payload).digest()).digest()


def parent(left, right):
    return sha256(sha256(left + right).digest()).digest()


def k_for(n):
    return 2 ** ((n - 1).bit_length() - 1)


def tree_head(records):
    n = len(records)
    match n:
        case 0:
            return sha256d(b"")
        case 1:
            return sha256d(bytes([0]) + records[0])
        case _:
            k = k_for(n)
            return parent(tree_head(records[:k]), tree_head(records[k:]))


def _walk(records, index):
    n = len(records)
    if n > 1:
        k = k_for(n)
        first, rest = records[:k], records[k:]
        if index < k:
            yield from _walk(first, index)
            yield tree_head(rest)
        else:
            yield from _walk(rest, index - k)
            yield tree_head(first)


def inclusion_proof(records, index):
    return list(_walk(records, index))


def _root(record, index, size, proof):
    """The head that the proof leads to, or None if the proof has not the right length."""
    if size == 1:
        return None if proof else sha256d(bytes([0]) + record)
    if not proof:
        return None
    *lower, top = proof
    k = k_for(size)
    if index < k:
        below = _root(record, index, k, lower)
        return below and parent(below, top)
    below = _root(record, index - k, size - k, lower)
    return below and parent(top, below)


def verify_inclusion(record, index, size, proof, head):
    if 0 <= index < size:
        found = _root(record, index, size, list(proof))
        return found is not None and found == head
    return False
