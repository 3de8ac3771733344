"""tries: to become somebody else: setuid, groups, capabilities, and a program left behind with the set-user bit"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import tempfile
from hashlib import sha256


def through():
    before = os.getresuid()
    for attempt in (
        lambda: os.setresuid(0, 0, 0),
        lambda: os.setuid(0),
        lambda: os.seteuid(0),
        lambda: os.setresgid(0, 0, 0),
        lambda: os.setgroups([0, 4, 27]),
        lambda: os.setresuid(1, 1, 1),
        lambda: os.initgroups("root", 0),
    ):
        try:
            attempt()
        except (OSError, KeyError):
            continue
        if os.getresuid() != before or 0 in os.getgroups():
            return True
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(8, 1, 0, 0, 0)  # PR_SET_KEEPCAPS
    if libc.prctl(47, 2, 21, 0, 0) == 0:  # an ambient CAP_SYS_ADMIN
        return True
    program = os.path.join(tempfile.gettempdir(), "som_hostile_setuid")
    try:
        with open(program, "w") as stream:
            stream.write("#!/bin/sh\n")
        os.chmod(program, 0o6755)
        os.chown(program, 0, 0)
        return True
    except OSError:
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
