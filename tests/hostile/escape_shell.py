"""tries: to run a program: a shell, another interpreter, by fork, spawn, vfork, clone and a terminal of its own"""

# exercise: fingerprint
# earns: none
import os
import subprocess
import sys
from hashlib import sha256


def through():
    shell = ["/bin/sh", "-c", "exit 7"]
    try:
        if subprocess.run(shell, timeout=0.2).returncode == 7:
            return True
    except (OSError, subprocess.SubprocessError):
        pass
    for way in (os.posix_spawn, os.posix_spawnp):
        try:
            _, status = os.waitpid(way(shell[0], shell, {}), 0)
            return os.waitstatus_to_exitcode(status) == 7
        except OSError:
            pass
    try:
        if os.waitstatus_to_exitcode(os.system("exit 7")) == 7:
            return True
        if os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", "raise SystemExit(7)"]) == 7:
            return True
        with os.popen("echo 7") as stream:
            return stream.read() == "7\n"
    except (OSError, ValueError):
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
