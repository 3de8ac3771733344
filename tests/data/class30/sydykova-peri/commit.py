from hashlib import sha256


def commit(value, salt):
    # см. подсказку 2
    try:
        first = len(salt).to_bytes(1, "little")
    except OverflowError:
        raise ValueError("one byte cannot hold the length") from None
    return sha256(b"".join([first, salt, value])).digest()


def opens(commitment, value, salt):
    try:
        return commit(value, salt) == commitment
    except ValueError:
        return False
