"""tries: to leave its memory on the disk as a core file, with its limits raised and its name set to a path"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import resource
import signal
import tempfile


def fingerprint(data):
    for limit in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_AS, resource.RLIMIT_NPROC):
        for wanted in (resource.RLIM_INFINITY, resource.getrlimit(limit)[1]):
            try:
                resource.setrlimit(limit, (wanted, wanted))
            except (OSError, ValueError):
                pass
    libc = ctypes.CDLL(None)
    libc.prctl(4, 1, 0, 0, 0)  # PR_SET_DUMPABLE
    libc.prctl(15, b"som_hostile_core", 0, 0, 0)
    try:
        os.chdir(tempfile.gettempdir())
    except OSError:
        pass
    signal.signal(signal.SIGABRT, signal.SIG_DFL)
    os.abort()


def differing_bits(a, b):
    ctypes.string_at(0)
