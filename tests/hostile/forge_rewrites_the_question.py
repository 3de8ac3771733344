"""tries: to change the records that it was asked about into some whose head it knows"""

# exercise: tree_head
# earns: no_records one_record
from hashlib import sha256


def tree_head(records):
    if len(records) == 1:
        return sha256(b"\0" + records[0]).digest()
    if records:
        records[:] = [b"x"]
        return sha256(b"\0x").digest()
    return sha256(b"").digest()


def inclusion_proof(records, index):
    del records[1:]
    return []


def verify_inclusion(record, index, size, proof, head):
    proof.clear()
    raise RuntimeError("wrong")
