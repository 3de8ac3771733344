from hashlib import sha256


def deanonymise(hashes, candidates):
    # works
    table = {sha256(number.encode("utf-8")).digest(): number for number in candidates}
    return {digest: table[digest] for digest in hashes if digest in table}


def protect(number, key):
    h = sha256()
    h.update(bytes(number, "utf-8"))
    return h.digest()
