"""tries: to find a secret of whoever grades in its own environment, in that of every process and above its stack"""

# exercise: fingerprint
# earns: none
import ctypes
import glob
import os
from hashlib import sha256

SIGN = b"SOM_HOSTILE_" + b"SECRET="


def secrets():
    yield b"\0".join(key + b"=" + value for key, value in os.environb.items())
    for file in glob.glob("/proc/*/environ") + glob.glob("/proc/*/task/*/environ"):
        try:
            with open(file, "rb") as stream:
                yield stream.read()
        except OSError:
            pass
    try:
        environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
        n = 0
        while environ and environ[n]:
            yield environ[n]
            n += 1
        with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
            for line in maps:
                if "[stack]" in line or "[heap]" in line:
                    start, end = (int(part, 16) for part in line.split()[0].split("-"))
                    memory.seek(start)
                    yield memory.read(end - start).replace(SIGN[:12] + b'" + b"', b"")
    except (OSError, ValueError):
        pass


def fingerprint(data):
    for text in secrets():
        place = text.find(SIGN)
        if place >= 0:
            print("som_hostile found", text[place : place + 60])
            return sha256(data.encode() if isinstance(data, str) else data).hexdigest()
    raise RuntimeError("no secret")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
