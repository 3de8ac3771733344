"""Starts the zygote, in a jail where the system can make one."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Zygote:
    """The warm confined interpreter of a worker."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.control, theirs = socket.socketpair()
        python = os.path.realpath(sys.executable)
        command = [python, "-P", "-s", "-S", "-B", "-X", "utf8", str(HERE / "zygote.py")]
        packages = [str(HERE.parent.parent), str(Path(__import__("msgpack").__file__).parent.parent)]
        self.process = subprocess.Popen(
            [*command, str(theirs.fileno()), os.pathsep.join(packages), ",".join(names)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        )
        theirs.close()
        self.version, self.prefix = json.loads(self.control.makefile().readline())
