"""tries: to have messages, names and lines of its errors be objects of its own that only look like text and numbers"""

# exercise: fingerprint
# earns: none
import types


class Text(str):
    def __getitem__(self, key):
        return [self, key, object()]

    def __len__(self):
        return -1

    def __eq__(self, other):
        return True

    __hash__ = None


class Meta(type):
    @property
    def __name__(cls):
        return [Text("ValueError"), {"a": cls}, None, 5, b"ValueError"][0]


class Odd(Exception, metaclass=Meta):
    def __str__(self):
        return Text("x" * 10)

    @property
    def __traceback__(self):
        return types.SimpleNamespace(tb_frame=self, tb_lineno=Text("1"), tb_next=None, f_code=self)

    @property
    def co_filename(self):
        return Text("fingerprint.py")

    f_code = property(lambda self: self)


def fingerprint(data):
    raise Odd


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
