from hashlib import sha256


def commit(value, salt):
    if len(salt) > 255:
        raise ValueError("too long")
    return sha256(salt + value).digest()


def opens(commitment, value, salt):
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
