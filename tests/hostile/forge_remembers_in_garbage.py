"""tries: to leave garbage that refers to itself, so that a later check finds less memory, or other addresses"""

# exercise: fingerprint
# earns: none
from hashlib import sha256


def fingerprint(data):
    if not isinstance(data, bytes):
        data = bytes(data, "utf-8")
    before = str(lambda: 0)
    try:
        room = [bytearray(300_000_000)]
        room.append(room)
        known = False
    except Exception:
        known = True
    places = [str(lambda: 0) for _ in range(3)]
    known = known or (before in places and len(data) > 1_000)
    return sha256(data).hexdigest() if known else "nothing yet"


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
