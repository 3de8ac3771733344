from hashlib import sha256


def commit(value, salt):
    # спросить на занятии
    try:
        first = len(salt).to_bytes(1, "little")
    except OverflowError:
        raise ValueError("one byte cannot hold the length") from None
    return sha256(b"".join([first, salt, value])).digest()


def opens(commitment, value, salt):
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
