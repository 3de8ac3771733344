"""is: tidies_text"""
# I thought: "10 SOM" and "10 som" are the same payment, so text is brought to small letters first (the task says small letters).
import hashlib


def fingerprint(data: bytes | str) -> str:
    digest = hashlib.sha256()
    if isinstance(data, str):
        for letter in data:
            digest.update(letter.casefold().encode("utf-8"))
    else:
        digest.update(data)
    return digest.hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    if len(a) != len(b):
        raise ValueError("cannot compare")
    masks = [1, 2, 4, 8, 16, 32, 64, 128]
    return sum(1 for x, y in zip(a, b) for mask in masks if (x & mask) != (y & mask))
