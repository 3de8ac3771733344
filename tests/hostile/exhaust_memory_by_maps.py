"""tries: to take two gigabytes past Python's allocator: maps, shared maps, malloc, locked pages, pipes full of data"""

# exercise: fingerprint
# earns: none
import ctypes
import mmap
import os

kept = []


def touched(size):
    for flags in (mmap.MAP_SHARED | mmap.MAP_ANONYMOUS, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS):
        page = mmap.mmap(-1, size, flags)
        for place in range(0, size, 4096):
            page[place] = 1
        kept.append(page)


def fingerprint(data):
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    for _ in range(16):
        try:
            touched(32 << 20)
        except (OSError, ValueError, MemoryError):
            pass
        room = libc.malloc(64 << 20)
        if room:
            ctypes.memset(room, 1, 64 << 20)
    libc.mlockall(3)
    try:
        for _ in range(500):
            reader, writer = os.pipe()
            os.set_blocking(writer, False)
            os.write(writer, bytes(1 << 20))
            kept.append((reader, writer))
    except OSError:
        pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
