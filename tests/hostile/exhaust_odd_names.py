"""tries: to make the search for a misspelt name long: a hundred thousand similar names, very long ones, and numbers"""
# exercise: fingerprint
# earns: none


def answer(*args):
    raise RuntimeError("wrong")


for number in range(100_000):
    globals()[f"fingerprin{number}"] = answer
globals()["fingerprint" + "t" * 1_000_000] = answer
globals()[5] = globals()[None] = globals()[b"fingerprint"] = answer
differing_bits = answer
