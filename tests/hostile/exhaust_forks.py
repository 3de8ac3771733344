"""tries: to fill the process table: forks that fork, each asleep for half a minute"""

# exercise: fingerprint
# earns: none
import os
import time

made = 0


def fingerprint(data):
    global made
    while made < 200:
        made += 1
        if os.fork() == 0:
            made += 190  # a child makes a few more
            time.sleep(0.001)
            if made > 395:
                time.sleep(30)
                os._exit(0)
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
