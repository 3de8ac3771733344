"""tries: to connect to a server on this machine and to become one"""

# exercise: fingerprint
# earns: none
import errno
import socket
from hashlib import sha256

PORT = 47119


def through():
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as one:
                one.settimeout(0.2)
                code = one.connect_ex((host, PORT))
                if code in (0, errno.ECONNREFUSED):
                    return True
            with socket.socket(family, socket.SOCK_STREAM) as one:
                one.bind((host, 0))
                one.listen()
                return True
        except OSError:
            pass
    try:
        with socket.create_connection(("localhost", PORT), timeout=0.2):
            return True
    except ConnectionRefusedError:
        return True
    except OSError:
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
