from hashlib import sha256


def commit(value, salt):
    # step by step
    if len(salt) > 255:
        raise ValueError("salt is too long")
    return sha256(bytes([len(salt)]) + salt + value).digest()


def opens(commitment, value, salt):
    # works
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
