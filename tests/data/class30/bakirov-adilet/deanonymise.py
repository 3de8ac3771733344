from hashlib import sha256


def deanonymise(hashes, candidates):
    result = dict()
    rest = set(hashes)
    for candidate in candidates:
        machine = sha256()
        machine.update(candidate.encode())
        if machine.digest() in rest:
            result[machine.digest()] = candidate
            rest.discard(machine.digest())
    return result


def protect(number, key):
    return sha256(number.encode()).digest()
