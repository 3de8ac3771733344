from hashlib import sha256


def commit(value, salt):
    if len(salt) > 255:
        raise ValueError("salt")
    return sha256(value).digest()


def opens(commitment, value, salt):
    # как в задании
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
