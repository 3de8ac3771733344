"""tries: to spoil descriptors that it shares with others: shut sockets, move offsets, change flags, cut files"""

# exercise: fingerprint
# earns: none
import fcntl
import os
import socket


def spoil():
    for fd in range(256):
        for attempt in (
            lambda fd=fd: fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC | os.O_APPEND),
            lambda fd=fd: os.lseek(fd, 1 << 40, os.SEEK_SET),
            lambda fd=fd: fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB),
            lambda fd=fd: fcntl.lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB),
            lambda fd=fd: fcntl.fcntl(fd, 1031, 4096),  # F_SETPIPE_SZ
            lambda fd=fd: socket.socket(fileno=os.dup(fd)).setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1),
            lambda fd=fd: socket.socket(fileno=os.dup(fd)).shutdown(socket.SHUT_RDWR),
            lambda fd=fd: os.write(fd, b"") and os.ftruncate(fd, 0),
        ):
            try:
                attempt()
            except (OSError, ValueError):
                pass


def fingerprint(data):
    spoil()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
