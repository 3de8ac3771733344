"""tries: to leave the interpreter unusable for whatever runs after it: imports, limits, contexts, environment, folder"""

# exercise: fingerprint
# earns: none
import builtins
import decimal
import gc
import locale
import os
import sys
import warnings


def fingerprint(data):
    try:
        os.mkdir("som_hostile_gone")
        os.chdir("som_hostile_gone")
        os.rmdir("../som_hostile_gone")
    except OSError:
        pass
    os.environ.clear()
    os.umask(0o777)
    decimal.getcontext().prec = decimal.DefaultContext.prec = 1
    decimal.getcontext().traps[decimal.Inexact] = True
    locale.setlocale(locale.LC_ALL, "C")
    warnings.simplefilter("error")
    gc.disable()
    gc.set_threshold(1, 1, 1)
    sys.path.clear()
    sys.meta_path.clear()
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()
    sys.set_int_max_str_digits(640)
    sys.dont_write_bytecode = False
    for name in list(sys.modules):
        if name not in ("sys", "builtins"):
            del sys.modules[name]
    builtins.__import__ = None
    builtins.Exception = builtins.BaseException = builtins.OSError = KeyError
    sys.setrecursionlimit(40)
    return 0


def differing_bits(a, b):
    raise RuntimeError("wrong")
