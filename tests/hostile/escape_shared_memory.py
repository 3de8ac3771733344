"""tries: to leave memory, queues and semaphores that outlive it: System V, POSIX, multiprocessing's"""

# exercise: fingerprint
# earns: none
import ctypes
from hashlib import sha256

KEY = 0x50AD


def through():
    libc = ctypes.CDLL(None, use_errno=True)
    made = [
        libc.shmget(KEY, 4096, 0o1666),
        libc.semget(KEY, 1, 0o1666),
        libc.msgget(KEY, 0o1666),
        libc.shm_open(b"/som_hostile_shm", 0o102, 0o666) if hasattr(libc, "shm_open") else -1,
        libc.mq_open(b"/som_hostile_queue", 0o102, 0o666, None) if hasattr(libc, "mq_open") else -1,
    ]
    try:
        from multiprocessing.shared_memory import SharedMemory

        made.append(len(SharedMemory("som_hostile_block", create=True, size=4096).buf))
    except (ImportError, OSError):
        pass
    return any(one >= 0 for one in made)


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
