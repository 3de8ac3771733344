"""is: unlisted"""
# I thought: 32 bytes are the bytes 1 to 32, so I compare number 1, number 2 and so on until the end.
import hashlib


def commit(value: bytes, salt: bytes) -> bytes:
    length = len(salt)
    if length not in range(256):
        raise ValueError("too long")
    message = [length]
    message += salt
    message += value
    return hashlib.sha256(bytes(message)).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    if len(salt) > 255:
        return False
    if len(commitment) != 32:
        return False
    wanted = commit(value, salt)
    i = 1
    while i < 32:
        if commitment[i] != wanted[i]:
            return False
        i += 1
    return True
