"""tries: to stay in the process as a tracer, profiler and audit hook, and to change what a later check's code returns"""

# exercise: commit
# earns: none
import builtins
import sys
import threading

asked = builtins.__dict__.setdefault("som_hostile_asked", [])


def tracer(frame, event, argument):
    if event == "return" and frame.f_code.co_name in ("do", "_run", "pack", "outcome", "test_opens"):
        frame.f_locals["outcome"] = ("value", True)
    return tracer


sys.settrace(tracer)
sys.setprofile(tracer)
threading.settrace(tracer)
sys.addaudithook(lambda event, args: asked.append(event) if len(asked) < 1000 else None)
real = builtins.__build_class__
builtins.__build_class__ = lambda *args, **kwargs: real(*args, **kwargs)
builtins.compile = builtins.exec = lambda *args, **kwargs: None


def commit(value, salt):
    raise RuntimeError("wrong")


def opens(commitment, value, salt):
    raise RuntimeError("wrong")
