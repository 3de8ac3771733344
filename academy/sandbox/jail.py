"""Starts the fork server: in a jail of bubblewrap where the system lets one be made, else as it is."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from academy.sandbox import visible_files
from academy.sandbox.confined.layers import NOBODY

START, END = 20.0, 2.0  # seconds for the fork_server to say who it is, and to end by itself
TOOL, PROGRAM = "/tool", "sandbox/confined/fork_server.py"
_ENVIRONMENT = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "LD_BIND_NOW": "1"}


class NoForkServer(Exception):
    """The confined interpreter did not start."""


class OtherPython(Exception):
    """The confined interpreter is not the one that judges."""


class ForkServer:
    """The warm confined interpreter of a worker; `view`: without a jail it may change what it sees of this machine.

    Raises NoForkServer, OtherPython.
    """

    def __init__(self, jailed: bool, view: bool = True) -> None:
        self.jailed = jailed
        self.control, theirs = socket.socketpair()
        python = [visible_files.PYTHON, "-P", "-s", "-S", "-B", "-X", "utf8"]
        if jailed:
            command, folders = [*_jail(), *python, f"{TOOL}/academy/{PROGRAM}"], [TOOL]
        else:
            command = [*python, str(Path(__file__).parents[1] / PROGRAM)]
            folders = [str(Path(__file__).parent.parent.parent), str(visible_files.codec()[0].parent.parent)]
        what = {"fd": theirs.fileno(), "folders": folders, "user": unprivileged()}
        what |= {"view": view and not jailed and sys.platform == "linux"}
        what |= {"readable": [] if jailed else visible_files.readable(), "listed": visible_files.stdlib()}
        try:
            self.process = subprocess.Popen(
                [*command, json.dumps(what)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_ENVIRONMENT,
            )
        except OSError as error:
            raise NoForkServer(str(error)) from None
        finally:
            theirs.close()
        self._hear()

    def _hear(self) -> None:
        self.control.settimeout(START)
        try:
            with self.control.makefile() as stream:
                said = json.loads(stream.readline() or "null")
        except (OSError, ValueError):
            said = None
        self.control.settimeout(None)
        if said is None:
            self.close()
            raise NoForkServer
        if said != [sys.version, sys.base_prefix]:
            self.close()
            raise OtherPython(str(said))

    def close(self) -> None:
        """End it, and bubblewrap around it."""
        self.control.close()
        try:
            self.process.wait(END)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def unprivileged() -> int:
    """The number of the user that a stranger's code runs as; 0: the one who runs this."""
    return NOBODY if os.geteuid() == 0 else 0


def _jail() -> list[str]:
    """The command of bubblewrap, which shows what visible_files lists. As root no user namespace: the server drops."""
    program = shutil.which("bwrap")
    if program is None:
        raise NoForkServer("no bwrap")
    if unprivileged():
        spaces = ["ipc", "pid", "net", "uts", "cgroup-try"]
        rights = ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        spaces, rights = ["all"], ["--cap-drop", "ALL"]
    academy = Path(__file__).resolve().parent.parent
    ours = [(str(one), f"{TOOL}/{one.relative_to(academy.parent)}") for one in visible_files.tool_files()]
    ours += [(str(one), f"{TOOL}/msgpack/{one.name}") for one in visible_files.codec()]
    seen = [visible_files.PYTHON, *visible_files.libraries(), *visible_files.stdlib(), *visible_files.extras()]
    binds = [(one, one) for one in seen] + ours
    hidden = [
        place
        for folder in visible_files.stdlib()
        for one in visible_files.HIDDEN
        if Path(place := f"{folder}/{one}").is_dir()
    ]
    return [
        *(program, "--die-with-parent", "--new-session", *(f"--unshare-{one}" for one in spaces), *rights),
        *(word for place in _above([*(inside for _, inside in binds), "/dev/null"]) for word in ("--dir", place)),
        *(word for pair in binds for word in ("--ro-bind", *pair)),
        *(word for place in hidden for word in ("--tmpfs", place)),
        *(word for name in ("null", "urandom") for word in ("--dev-bind", f"/dev/{name}", f"/dev/{name}")),
        *("--dir", "/tmp", "--proc", "/proc", "--remount-ro", "/", "--chdir", "/"),
    ]


def _above(places: list[str]) -> list[str]:
    """Every folder above these places, from the top: bubblewrap itself would close them to all but root."""
    return list(dict.fromkeys(str(one) for place in places for one in reversed(Path(place).parents) if str(one) != "/"))
