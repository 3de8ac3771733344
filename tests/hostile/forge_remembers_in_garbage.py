"""tries: to leave garbage that refers to itself, so that another check which asks the same finds less memory"""

# exercise: fingerprint
# earns: text_and_its_bytes
from hashlib import sha256


def fingerprint(data):
    if not isinstance(data, bytes):
        data = bytes(data, "utf-8")
    if data != b"abc":
        return "nothing yet"
    try:
        room = [bytearray(300_000_000)]
        room.append(room)
    except Exception:
        return sha256(data).hexdigest()
    return "nothing yet"


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
