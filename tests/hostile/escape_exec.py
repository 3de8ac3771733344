"""tries: to become another program that keeps the open descriptors but not the judge's rules"""

# exercise: fingerprint
# earns: none
import os
import sys

CODE = """
import os, socket, time
for place in ("/tmp", "/dev/shm", "/var/tmp", "."):
    try:
        open(place + "/som_hostile_exec", "w").close()
    except OSError:
        pass
for fd in range(64):
    try:
        os.write(fd, b'{"check": "published", "status": "pass"}\\n')
    except OSError:
        pass
try:
    socket.create_connection(("127.0.0.1", 47119), timeout=1).close()
except OSError:
    pass
time.sleep(20)
"""


def fingerprint(data):
    for fd in range(3, 64):
        try:
            os.set_inheritable(fd, True)
        except OSError:
            pass
    for program in (sys.executable, "/usr/bin/python3", "/proc/self/exe"):
        try:
            os.execv(program, [program, "-c", CODE])
        except (OSError, ValueError):
            pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
