"""tries: to reach by links what it cannot reach by name: symbolic, hard, through /proc and by handles"""

# exercise: fingerprint
# earns: none
import os
import tempfile
from hashlib import sha256

TARGETS = [
    "/etc/passwd",
    "/etc/hostname",
    "/proc/1/root/etc/passwd",
    "/proc/self/cwd/../../../etc/passwd",
    "/root",
    "/home",
]


def through():
    home = tempfile.gettempdir()
    for number, target in enumerate([*TARGETS, "/proc/self/exe"]):
        for make in (os.symlink, os.link):
            link = os.path.join(home, f"som_hostile_link_{number}_{make.__name__}")
            try:
                make(target, link)
                if os.path.isdir(link):
                    return bool(os.listdir(link))
                with open(link, "rb") as stream:
                    if stream.read(4) and target in TARGETS:
                        return True
            except OSError:
                pass
    for fd in range(3, 64):
        for back in (f"/proc/self/fd/{fd}/../..", f"/dev/fd/{fd}"):
            try:
                os.close(os.open(back, os.O_RDWR))
                return True
            except OSError:
                pass
        try:
            if os.listdir(fd):
                return True
        except OSError:
            pass
    return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
