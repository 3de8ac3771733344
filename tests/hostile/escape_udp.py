"""tries: to send a datagram to this machine and to ask its name server"""

# exercise: fingerprint
# earns: none
import socket
from hashlib import sha256

PORT = 47119


def through():
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW):
            try:
                with socket.socket(family, kind, 0 if kind == socket.SOCK_DGRAM else socket.IPPROTO_ICMP) as one:
                    if one.sendto(b"som_hostile", (host, PORT)):
                        return True
            except OSError:
                pass
    try:
        return bool(socket.getaddrinfo("localhost", PORT, type=socket.SOCK_DGRAM, flags=0))
    except OSError:
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
