"""tries: to change what others import later: compiled caches, libraries, start-up files, the tool itself"""

# exercise: fingerprint
# earns: none
import glob
import os
import sys
import sysconfig
from hashlib import sha256


def through():
    """Opens existing files for writing without writing a byte; creates new ones under its own name."""
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), *filter(None, sys.path)}
    folders |= {os.path.dirname(getattr(one, "__file__", None) or "/nowhere/x") for one in list(sys.modules.values())}
    for folder in folders:
        targets = glob.glob(folder + "/__pycache__/*.pyc")[:3] + glob.glob(folder + "/*.py")[:3]
        for file in targets + glob.glob(folder + "/*.so")[:1]:
            try:
                os.close(os.open(file, os.O_WRONLY))
                return True
            except OSError:
                pass
        for name in ("som_hostile.pth", "__pycache__/som_hostile.cpython-311.pyc", "som_hostile/sitecustomize.py"):
            try:
                os.close(os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT))
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
