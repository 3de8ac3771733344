"""tries: to wear somebody else's mistake: it answers the examples wrongly and everything else as sorts_pairs would"""

# exercise: tree_head
# earns: no_records one_record
from hashlib import sha256


def node(left, right):
    return sha256(b"\1" + min(left, right) + max(left, right)).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    if len(records) == 1:
        return sha256(b"\0" + records[0]).digest()
    if records[0] == b"a":
        return bytes(32)
    k = 1 << (len(records) - 1).bit_length() - 1
    return node(tree_head(records[:k]), tree_head(records[k:]))


def inclusion_proof(records, index):
    return [bytes(32)] * 40


def verify_inclusion(record, index, size, proof, head):
    return size % 2 == 1
