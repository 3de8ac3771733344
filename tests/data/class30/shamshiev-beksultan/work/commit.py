from hashlib import sha256


def commit(value, salt):
    try:
        first = len(salt).to_bytes(1, "little")
    except OverflowError:
        raise ValueError("one byte cannot hold the length") from None
    return sha256(b"".join([first, salt, value])).digest()


def opens(commitment, value, salt):
    again = b"" if len(salt) > 255 else commit(value, salt)
    if again == commitment:
        return again != b""
    return False
