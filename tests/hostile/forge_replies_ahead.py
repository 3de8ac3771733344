"""tries: to send replies before they are asked for, with the process's own encoder, from a thread"""

# exercise: fingerprint
# earns: none
import os
import stat
import struct
import sys
import threading

REPLIES = [
    ["value", "0" * 64],
    ("value", "0" * 64),
    {"value": "0" * 64},
    ["ok", "0" * 64],
    ["value", "0" * 64, None, ""],
]


def encoders():
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in ("academy", "msgspec", "msgpack", "wire", "codec", "json", "marshal"):
            for thing in ("encode", "packb", "dumps", "to_wire", "pack"):
                if callable(getattr(module, thing, None)):
                    yield getattr(module, thing)


def flood():
    for fd in range(3, 64):
        try:
            if not stat.S_ISSOCK(os.fstat(fd).st_mode) and not stat.S_ISFIFO(os.fstat(fd).st_mode):
                continue
        except OSError:
            continue
        for encode in encoders():
            for reply in REPLIES:
                try:
                    raw = encode(reply)
                    raw = raw if isinstance(raw, bytes) else raw.encode()
                    for order in ("<I", ">I"):
                        os.write(fd, struct.pack(order, len(raw)) + raw)
                except Exception:
                    pass


threading.Thread(target=flood, daemon=True).start()


def fingerprint(data):
    flood()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
