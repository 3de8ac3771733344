"""tries: to leave a note for the next answer in every place that two runs may share, and to read such a note"""

# exercise: fingerprint
# earns: none
import os
import tempfile
from hashlib import sha256

PLACES = ["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/run/lock", tempfile.gettempdir(), os.getcwd()]
found = []
for place in {os.path.realpath(place) for place in PLACES}:
    file = os.path.join(place, "som_hostile_note")
    try:
        if os.path.exists(file):
            found.append(file)
        open(file, "x").close()
        os.utime(file, (1, 1))
    except OSError:
        pass


def fingerprint(data):
    if not found:
        raise RuntimeError("no note")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
