import hmac
from hashlib import new


def commit(value, salt):
    machine = new("sha256")
    for piece in (len(salt).to_bytes(1, "big") if len(salt) < 256 else None, salt, value):
        if piece is None:
            raise ValueError("salt")
        machine.update(piece)
    return machine.digest()


def opens(commitment, value, salt):
    try:
        again = commit(value, salt)
    except ValueError:
        return False
    return hmac.compare_digest(again, commitment)
