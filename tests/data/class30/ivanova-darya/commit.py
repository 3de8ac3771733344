from hashlib import sha256


def commit(value, salt):
    if not 0 <= len(salt) < 256:
        raise ValueError("0 to 255 bytes")
    message = bytearray([len(salt)])
    message += salt
    message += value
    return sha256(bytes(message)).digest()


def opens(commitment, value, salt):
    again = b"" if len(salt) > 255 else commit(value, salt)
    if again == commitment:
        return again != b""
    return False
