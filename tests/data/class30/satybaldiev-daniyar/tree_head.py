from hashlib import sha256


def list_hash(record):
    return sha256(b"\x00" + record).digest()


def uzel(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    if not records:
        return sha256(b"").digest()
    ryad = [list_hash(record) for record in records]
    while len(ryad) > 1:
        if len(ryad) % 2 == 1:
            ryad.append(ryad[-1])
        ryad = [uzel(ryad[i], ryad[i + 1]) for i in range(0, len(ryad), 2)]
    return ryad[0]


def inclusion_proof(records, index):
    ryad = [list_hash(record) for record in records]
    proof = []
    while len(ryad) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(ryad):
            proof.append(ryad[beside])
        vyshe = [uzel(ryad[i], ryad[i + 1]) for i in range(0, len(ryad) - 1, 2)]
        if len(ryad) % 2:
            vyshe.append(ryad[-1])
        ryad, index = vyshe, index // 2
    return proof


def verify_inclusion(record, index, size, proof, head):
    # works
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    top = list_hash(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            top = uzel(rest.pop(0), top)
        elif index + 1 < size:
            if not rest:
                return False
            top = uzel(top, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and top == head
