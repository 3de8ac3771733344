"""tries: to open sockets of unusual families: netlink, packet, vsock, bluetooth, kernel crypto, CAN, tipc"""

# exercise: fingerprint
# earns: none
import ctypes
import socket
from hashlib import sha256

FAMILIES = [1, 2, 10, 16, 17, 29, 30, 31, 38, 40, 41, 44]


def through():
    for family in FAMILIES:
        for kind in (socket.SOCK_RAW, socket.SOCK_DGRAM, socket.SOCK_STREAM, 5):
            try:
                socket.socket(family, kind).close()
                return True
            except OSError:
                pass
    libc = ctypes.CDLL(None)
    return any(libc.socket(family, 2, 0) >= 0 for family in FAMILIES)


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
