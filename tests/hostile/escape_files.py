"""tries: to create files wherever it may write: the course, the tool, the libraries, home, temporary and system folders"""

# exercise: fingerprint
# earns: none
import os
import sys
import sysconfig
import tempfile
from hashlib import sha256

PLACES = [os.getcwd(), "..", os.path.expanduser("~"), tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", "/run"]
PLACES += ["/", "/etc", "/usr/local", "/var/lib", "/dev", "/proc/self", "/sys/fs/cgroup", "/work", "exercises"]
PLACES += [
    *sys.path,
    sys.prefix,
    sysconfig.get_path("purelib"),
    *(f"/proc/{os.getppid()}/{one}" for one in ("cwd", "root/tmp")),
]


def through():
    """Its own private folder does not count: only what somebody else could see later, which the watchman looks for."""
    written = False
    for place in PLACES:
        for name in ("som_hostile_file", ".som_hostile_hidden", "som_hostile_folder/"):
            target = os.path.join(place, name)
            try:
                if name.endswith("/"):
                    os.mkdir(target)
                else:
                    with open(target, "wb") as stream:
                        stream.write(b"x" * 1000)
                    os.chmod(target, 0o6777)
            except OSError:
                continue
            written = written or place in ("/", "/etc", "exercises", "/work", sys.prefix, *sys.path)
    return written


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
