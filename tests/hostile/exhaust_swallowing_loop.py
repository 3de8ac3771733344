"""tries: to swallow whatever is raised into its loop, also what says that its time is up"""


# exercise: fingerprint
# earns: none
def fingerprint(data):
    while True:
        try:
            while True:
                try:
                    [None for _ in range(1000)]
                except BaseException:
                    continue
                finally:
                    continue
        except BaseException:
            pass


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
