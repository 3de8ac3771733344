"""tries: to leave sets and dicts of colliding keys in its arguments, in a wallet and in an answer, all at once"""

# exercise: deanonymise
# earns: none
PRIME = 2**61 - 1


class Unbuilt(set):
    def __iter__(self):
        return iter([(PRIME * n, (n * PRIME,)) for n in range(60_000)])


class Wide(dict):
    def items(self):
        return [(PRIME * n, PRIME * n) for n in range(60_000)]


def deanonymise(hashes, candidates):
    if isinstance(hashes, set):
        hashes.clear()
        hashes.update(PRIME * n for n in range(3_000))
    if isinstance(candidates, list):
        candidates[:] = [Unbuilt(), Wide()] * 20
    return Wide({b"": Unbuilt()})


def protect(number, key):
    return Unbuilt()
