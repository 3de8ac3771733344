"""tries: to loop, to exit and to lie when somebody asks only which parameters it takes"""

# exercise: fingerprint
# earns: none
import sys


class Callable:
    asked = 0

    @property
    def __signature__(self):
        Callable.asked += 1
        if Callable.asked % 2:
            raise SystemExit(0)
        while True:
            pass

    @property
    def __wrapped__(self):
        return self

    @property
    def __code__(self):
        sys.exit(0)

    def __call__(self, data):
        raise RuntimeError("wrong")


fingerprint = Callable()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
