import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    # works
    table = {sha256(number.encode("utf-8")).digest(): number for number in candidates}
    return {digest: table[digest] for digest in hashes if digest in table}


def protect(number, key):
    if not len(key) >= 16:
        raise ValueError("16 bytes or more")
    sha = hmac.new(key, digestmod="sha256")
    sha.update(number.encode())
    return sha.digest()
