"""tries: to leave a process behind: two forks, a session of its own, deaf to signals, knocking for twenty seconds"""

# exercise: fingerprint
# earns: none
import os
import signal
import socket
import time

COUNT = 2


def stay():
    os.setsid()
    if os.fork():
        os._exit(0)
    for number in range(1, 32):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    end = time.time() + 20
    while time.time() < end:
        for place in ("/tmp", "/dev/shm", "/var/tmp"):
            try:
                open(place + "/som_hostile_daemon", "w").close()
            except OSError:
                pass
        try:
            socket.create_connection(("127.0.0.1", 47119), timeout=0.1).close()
        except OSError:
            pass
        time.sleep(0.1)
    os._exit(0)


def fingerprint(data):
    global COUNT
    COUNT -= 1
    if COUNT >= 0 and os.fork() == 0:
        try:
            stay()
        finally:
            os._exit(0)
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
