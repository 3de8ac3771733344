"""A canary: it listens where hostile submissions knock. Whoever reaches it has escaped."""

import selectors
import socket
import threading
from typing import Self

from tests.sandbox.corpus import MARK

PORT = 47119


class Canary:
    """Listens on loopback by TCP and UDP and on an abstract unix name; `heard` counts who came."""

    def __init__(self) -> None:
        self.heard = 0
        self.selector = selectors.DefaultSelector()
        places: list[tuple[int, int, object]] = [
            (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", PORT)),
            (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", PORT)),
            (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{MARK}_canary"),
        ]
        self.sockets = [self._open(*place) for place in places]

    def _open(self, family: int, kind: int, place: object) -> socket.socket:
        one = socket.socket(family, kind)
        if family == socket.AF_INET:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind(place)  # type: ignore[arg-type]
        if kind == socket.SOCK_STREAM:
            one.listen()
        one.setblocking(False)
        self.selector.register(one, selectors.EVENT_READ)
        return one

    def __enter__(self) -> Self:
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.awake = True
        self.thread.start()
        return self

    def _listen(self) -> None:
        while self.awake:
            for key, _ in self.selector.select(0.1):
                one: socket.socket = key.fileobj  # type: ignore[assignment]
                try:
                    if one.type == socket.SOCK_STREAM:
                        one.accept()[0].close()
                    else:
                        one.recv(100)
                except OSError:
                    continue
                self.heard += 1

    def __exit__(self, *error: object) -> None:
        self.awake = False
        self.thread.join()
        for one in self.sockets:
            one.close()
