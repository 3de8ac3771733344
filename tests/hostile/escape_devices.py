"""tries: to open devices and kernel files: disks, memory, virtual machines, input, kernel settings and messages"""

# exercise: fingerprint
# earns: none
import glob
import os
from hashlib import sha256

HARMLESS = {
    "null",
    "zero",
    "full",
    "random",
    "urandom",
    "fd",
    "stdin",
    "stdout",
    "stderr",
    "shm",
    "core",
    "ptmx",
    "pts",
    "tty",
    "console",
}
WRITES = ["/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/self/oom_score_adj", "/proc/self/uid_map"]
WRITES += [
    "/sys/kernel/uevent_helper",
    "/proc/1/oom_score_adj",
    "/proc/self/attr/current",
    "/sys/fs/cgroup/cgroup.procs",
]


def through():
    for file in glob.glob("/dev/*") + ["/proc/kmsg", "/proc/kcore", "/proc/keys", "/proc/timer_list"]:
        if os.path.basename(file) in HARMLESS or os.path.isdir(file):
            continue
        try:
            os.close(os.open(file, os.O_RDONLY | os.O_NONBLOCK))
            return True
        except OSError:
            pass
    for file in WRITES:
        try:
            os.close(os.open(file, os.O_WRONLY))
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
