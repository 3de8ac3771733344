"""tries: to take two gigabytes by ordinary objects, many small ones and some large ones"""

# exercise: fingerprint
# earns: shape text_and_its_bytes
kept = []


def fingerprint(data):
    try:
        while len(kept) < 128:
            kept.append(bytearray(b"x") * (16 << 20))
    except MemoryError:
        pass
    try:
        kept.append([[n] for n in range(5_000_000)])
    except MemoryError:
        pass
    return "0" * 64


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
