"""tries: to learn what else runs: command lines, working folders, roots and open files of other processes"""

# exercise: fingerprint
# earns: none
import glob
import os
from hashlib import sha256


def seen():
    for place in glob.glob("/proc/[0-9]*"):
        if os.path.basename(place) == str(os.getpid()) or os.path.islink(place):
            continue
        try:
            with open(place + "/cmdline", "rb") as stream:
                if stream.read():
                    return True
            os.listdir(place + "/cwd/")
            os.listdir(place + "/root/")
            return True
        except OSError:
            pass
        for file in glob.glob(place + "/fd/*"):
            try:
                with open(file, "rb", 0) as stream:
                    stream.read(1)
                return True
            except OSError:
                pass
    return False


def fingerprint(data):
    if not seen():
        raise RuntimeError("alone")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
