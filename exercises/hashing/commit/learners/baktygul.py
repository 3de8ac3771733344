"""is: ambiguous_join"""
# I thought: "length of the salt, as one byte" is only about how long a salt may be, so I check it and hash salt and value.
import hashlib


def commit(value, salt):
    try:
        bytes([len(salt)])          # does the length fit in one byte?
    except ValueError:
        raise ValueError("salt too long") from None
    sealed = hashlib.sha256()
    for part in (salt, value):
        sealed.update(part)
    return sealed.digest()


def opens(commitment, value, salt):
    try:
        again = commit(value, salt)
    except ValueError:
        return False
    else:
        return again == commitment
