"""Which layers stand on this machine: each is tried by a process behind it alone, none is taken on trust."""

import contextlib
import json
import os
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from academy.bridge.verdict import PROTECTIONS
from academy.sandbox.confined.attempts import ATTEMPTS
from academy.sandbox.jail import ForkServer, NoForkServer
from academy.sandbox.process_pool import Broken, ProcessPool

PATIENCE = 5.0  # seconds for one layer


@dataclass(frozen=True)
class Protections:
    """The protections that hold; `through`: of the others, what got through, or nothing if it cannot be made."""

    names: list[str]
    through: dict[str, list[str]] = field(default_factory=dict)

    @property
    def missing(self) -> list[str]:
        return [layer for layer in PROTECTIONS if layer not in self.names]

    @property
    def full(self) -> bool:
        return not self.missing


def protections(without: frozenset[str] = frozenset()) -> Protections:
    """What this machine can do, except the layers in `without`."""
    fork_server, found = raised(without)
    fork_server.close()
    return found


def raised(without: frozenset[str]) -> tuple[ForkServer, Protections]:
    """A fork_server, jailed if that can be done, and the layers that hold there. Raises NoForkServer, OtherPython."""
    through: dict[str, list[str]] = {}
    fork_server = None if "bubblewrap" in without else _jailed(through)
    names = [] if fork_server is None else ["bubblewrap"]
    fork_server = fork_server or ForkServer(jailed=False, view=not {"namespaces", "landlock"} <= without)
    for layer in PROTECTIONS[1:]:
        if layer not in without:
            passed = _passes(fork_server, layer)
            if passed == []:
                names.append(layer)
            else:
                through[layer] = passed or []
    return fork_server, Protections(names, through)


def _jailed(through: dict[str, list[str]]) -> ForkServer | None:
    try:
        fork_server = ForkServer(jailed=True)
    except NoForkServer:
        through["bubblewrap"] = []
        return None
    passed = _passes(fork_server, "bubblewrap")
    if passed == []:
        return fork_server
    through["bubblewrap"] = passed or []
    fork_server.close()
    return None


def _passes(fork_server: ForkServer, layer: str) -> list[str] | None:
    """What gets through a layer; None if it cannot be made."""
    standing = [*(["bubblewrap"] if fork_server.jailed else []), layer]
    with _targets() as targets:
        pool = ProcessPool(fork_server.control, standing)
        try:
            return [_tried(pool, layer, targets) for _ in range(2)][-1]
        except Broken:
            return None
        finally:
            pool.close()


def _tried(pool: ProcessPool, layer: str, targets: dict[str, Any]) -> list[str] | None:
    with pool.probe(layer, targets) as sock:
        sock.settimeout(PATIENCE)
        try:
            line = sock.makefile().readline()
        except OSError:
            return None
    return json.loads(line) if line else None


@contextlib.contextmanager
def _targets() -> Iterator[dict[str, Any]]:
    """What the attempts aim at: a file and a folder that everybody may use, a port, this process."""
    with tempfile.TemporaryDirectory(prefix="som-academy-") as name, socket.socket() as server:
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "file").write_text("seen")
        (folder / "file").chmod(0o644)
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield {
            "file": str(folder / "file"),
            "folder": name,
            "pid": os.getpid(),
            "port": server.getsockname()[1],
        }


assert set(ATTEMPTS) == set(PROTECTIONS)
