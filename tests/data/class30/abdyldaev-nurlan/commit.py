from hashlib import sha256


def commit(value, salt):
    # I checked this on paper for 3 and 5
    if not 0 <= len(salt) < 256:
        raise ValueError("0 to 255 bytes")
    message = bytearray([len(salt)])
    message += salt
    message += value
    return sha256(bytes(message)).digest()


def opens(commitment, value, salt):
    try:
        return commit(value, salt) == commitment
    except ValueError:
        return False
