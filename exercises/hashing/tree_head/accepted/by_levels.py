from collections.abc import Sequence
from hashlib import sha256


def rows(records: Sequence[bytes]) -> list[list[bytes]]:
    row = [sha256(b"\0" + record).digest() for record in records]
    found = [row]
    while len(row) > 1:
        pairs = zip(row[::2], row[1::2], strict=False)
        row = [sha256(b"\1" + a + b).digest() for a, b in pairs] + row[len(row) - len(row) % 2 :]
        found.append(row)
    return found


def tree_head(records: Sequence[bytes]) -> bytes:
    return rows(records)[-1][0] if len(records) else sha256().digest()


def inclusion_proof(records: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    beside = ((row, (index >> height) ^ 1) for height, row in enumerate(rows(records)[:-1]))
    return tuple(row[place] for row, place in beside if place < len(row))


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    if index < 0 or index >= size:
        return False
    waiting = list(proof)
    got = sha256(b"\0" + record).digest()
    while size > 1:
        if index ^ 1 < size:
            if not waiting:
                return False
            sibling = waiting.pop(0)
            got = sha256(b"\1" + (sibling + got if index & 1 else got + sibling)).digest()
        index, size = index >> 1, size + 1 >> 1
    return not waiting and got == head
