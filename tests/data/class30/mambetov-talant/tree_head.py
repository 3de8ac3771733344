from hashlib import sha256


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    count = len(records)
    if count > 1:
        k = 2 ** ((count - 1).bit_length() - 1)
        left, right = tree_head(records[:k]), tree_head(records[k:])
        return node(left, right)
    return leaf(records[0]) if count else sha256(b"").digest()


def inclusion_proof(records, index):
    raise NotImplementedError


def verify_inclusion(record, index, size, proof, head):
    raise NotImplementedError
