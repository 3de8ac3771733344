"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from collections.abc import Sequence


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    raise NotImplementedError


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    raise NotImplementedError


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `record` is number `index` of `size` records under `head`, both published; never raise."""
    raise NotImplementedError
