"""tries: to fail with a traceback that never ends, or whose lines are not in any file"""

# exercise: fingerprint
# earns: none
import types


class Endless:
    tb_lineno = -(2**70)

    @property
    def tb_next(self):
        return Endless()

    @property
    def tb_frame(self):
        return types.SimpleNamespace(f_code=types.SimpleNamespace(co_filename="fingerprint.py"))


class Odd(Exception):
    __traceback__ = property(lambda self: Endless())
    __context__ = property(lambda self: self)


far = compile("\n" * 5 + "def fail(): raise ValueError('far')", "fingerprint.py", "exec")
exec(far.replace(co_firstlineno=2**31 - 10), globals())
exec(compile("def fail(): raise ValueError('far')", "fingerprint.py", "exec"))
fail.__code__ = fail.__code__.replace(co_firstlineno=2**31 - 5)  # noqa: F821


def fingerprint(data):
    if len(data) % 2:
        raise Odd
    fail()  # noqa: F821


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
