"""Which walls stand on this machine: each is tried by a process behind it alone, none is taken on trust."""

import contextlib
import json
import os
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from academy.sandbox.attempts import ATTEMPTS
from academy.sandbox.jail import NoZygote, Zygote
from academy.sandbox.nursery import Broken, Nursery
from academy.sandbox.walls import WALLS

PATIENCE = 5.0  # seconds for one wall


@dataclass(frozen=True)
class Protections:
    """The walls that hold; `through`: of those that do not, what got through, or nothing if the wall cannot be made."""

    names: list[str]
    through: dict[str, list[str]] = field(default_factory=dict)

    @property
    def missing(self) -> list[str]:
        return [wall for wall in WALLS if wall not in self.names]

    @property
    def full(self) -> bool:
        return not self.missing


def protections(without: frozenset[str] = frozenset()) -> Protections:
    """What this machine can do, except the walls in `without`."""
    zygote, found = raised(without)
    zygote.close()
    return found


def raised(without: frozenset[str]) -> tuple[Zygote, Protections]:
    """A zygote, jailed if that can be done, and the walls that hold there. Raises NoZygote, OtherPython."""
    through: dict[str, list[str]] = {}
    zygote = None if "bubblewrap" in without else _jailed(through)
    names = [] if zygote is None else ["bubblewrap"]
    zygote = zygote or Zygote(jailed=False)
    for wall in WALLS[1:]:
        if wall not in without:
            passed = _passes(zygote, wall)
            if passed == []:
                names.append(wall)
            else:
                through[wall] = passed or []
    return zygote, Protections(names, through)


def _jailed(through: dict[str, list[str]]) -> Zygote | None:
    try:
        zygote = Zygote(jailed=True)
    except NoZygote:
        through["bubblewrap"] = []
        return None
    passed = _passes(zygote, "bubblewrap")
    if passed == []:
        return zygote
    through["bubblewrap"] = passed or []
    zygote.close()
    return None


def _passes(zygote: Zygote, wall: str) -> list[str] | None:
    """What gets through a wall; None if it cannot be made."""
    standing = [*(["bubblewrap"] if zygote.jailed else []), wall]
    with _targets() as targets:
        nursery = Nursery(zygote.control, standing)
        try:
            return [_tried(nursery, wall, targets) for _ in range(2)][-1]
        except Broken:
            return None
        finally:
            nursery.close()


def _tried(nursery: Nursery, wall: str, targets: dict[str, Any]) -> list[str] | None:
    with nursery.probe(wall, targets) as sock:
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


assert set(ATTEMPTS) == set(WALLS)
