"""is: length_as_digits value_first (one function)"""
# I thought: commit(value, salt) names the value first, so the value goes first, and the length is a number like 16 in front.
import hashlib
import io


def commit(value: bytes, salt: bytes) -> bytes:
    if len(salt) > 255:
        raise ValueError(f"{len(salt)} bytes of salt are too many")
    envelope = io.BytesIO()
    envelope.write(str(len(salt)).encode("ascii"))
    envelope.write(value)
    envelope.write(salt)
    return hashlib.sha256(envelope.getvalue()).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
