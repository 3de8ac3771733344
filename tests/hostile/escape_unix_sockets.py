"""tries: to reach or to open unix sockets: by path, in the abstract names, and through those of the system's services"""

# exercise: fingerprint
# earns: none
import errno
import os
import socket
import tempfile
from hashlib import sha256

NAMES = ["\0som_hostile_canary", "/run/dbus/system_bus_socket", "/var/run/docker.sock", "/run/systemd/notify"]


def through():
    for name in NAMES:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                with socket.socket(socket.AF_UNIX, kind) as one:
                    code = one.connect_ex(name)
                    if code == 0 or (name[0] == "\0" and code == errno.ECONNREFUSED):
                        return True
            except OSError:
                pass
    for name in ("\0som_hostile_abstract", os.path.join(tempfile.gettempdir(), "som_hostile_socket")):
        try:
            with socket.socket(socket.AF_UNIX) as one:
                one.bind(name)
                one.listen()
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
