"""tries: to send its descriptors, and pipes that never end, to whoever listens on its sockets, and to close the others"""

# exercise: fingerprint
# earns: none
import os
import socket


def fingerprint(data):
    pipes = [fd for _ in range(20) for fd in os.pipe()]
    for fd in range(64):
        try:
            one = socket.socket(fileno=os.dup(fd))
        except OSError:
            continue
        for size in (1, 4, 100):
            try:
                socket.send_fds(one, [b"\1" * size], pipes[:20], socket.MSG_DONTWAIT)
                socket.send_fds(one, [b"ok" + bytes(size)], [fd], socket.MSG_DONTWAIT)
            except OSError:
                pass
    os.closerange(0, 1024)
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
