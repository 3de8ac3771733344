"""is: wrong_encoding"""
# I thought: every character has a number, ord(), and the bytes of that number are the bytes of the character.
from hashlib import sha256


def char_to_bytes(ch):
    number = ord(ch)
    digits = []
    while True:
        number, low = divmod(number, 256)
        digits.insert(0, low)
        if number == 0:
            break
    return bytes(digits)


def fingerprint(data):
    if type(data) is str:
        raw = b"".join(char_to_bytes(ch) for ch in data)
    else:
        raw = data
    return sha256(raw).hexdigest()


def differing_bits(a, b):
    try:
        pairs = list(zip(a, b, strict=True))
    except ValueError:
        raise ValueError("the two must have the same length")
    return sum(format(x ^ y, "b").count("1") for x, y in pairs)
