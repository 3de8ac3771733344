from hashlib import sha256


def commit(value, salt):
    # спросить на занятии
    if len(salt) > 255:
        raise ValueError("salt is too long")
    return sha256(bytes([len(salt)]) + salt + value).digest()


def opens(commitment, value, salt):
    # works
    try:
        return commit(value, salt) == commitment
    except ValueError:
        return False
