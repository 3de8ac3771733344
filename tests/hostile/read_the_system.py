"""tries: to read who works on this machine and with what: users, hosts, keys, mounts, history, others' folders"""

# exercise: fingerprint
# earns: none
import glob
import os
from hashlib import sha256

FILES = ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/hosts", "/etc/resolv.conf", "/etc/machine-id"]
FILES += ["/proc/mounts", "/proc/net/tcp", "/proc/1/mountinfo", "/var/log/syslog", "~/.ssh/id_ed25519", "~/.netrc"]
FILES += ["~/.bash_history", "~/.gitconfig", "/var/run/docker.sock", "/proc/kcore", "/proc/kallsyms", "/boot/config"]
FOLDERS = [
    "/home/*",
    "/root/*",
    "/home/*/.ssh/*",
    "/etc/*.conf",
    "/var/*",
    "/run/user/*",
    "/work/*",
    "/opt/*",
    "/mnt/*",
]


def learned():
    for file in FILES:
        try:
            with open(os.path.expanduser(file), "rb") as stream:
                if stream.read(64) and not file.startswith("/proc/mounts"):
                    return file
        except OSError:
            pass
    for folder in FOLDERS:
        for file in glob.glob(folder)[:50]:
            try:
                if os.path.isdir(file):
                    if os.listdir(file):
                        return file
                else:
                    open(file, "rb").close()
                    return file
            except OSError:
                pass
    return None


def fingerprint(data):
    file = learned()
    if file is None:
        raise RuntimeError("nothing to learn here")
    print("som_hostile read", file)
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
