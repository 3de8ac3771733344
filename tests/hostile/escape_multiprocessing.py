"""tries: to start helpers by the standard library: pools, executors, managers, resource trackers, subinterpreters"""

# exercise: fingerprint
# earns: none
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256


def through():
    for method in ("fork", "spawn", "forkserver"):
        try:
            with ProcessPoolExecutor(1, multiprocessing.get_context(method)) as pool:
                if pool.submit(abs, -7).result(0.3) == 7:
                    return True
        except BaseException:
            pass
    try:
        with multiprocessing.Manager() as manager:
            return bool(manager.list([7]))
    except BaseException:
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
