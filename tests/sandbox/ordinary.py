"""A program as an ordinary user, also where root runs the tests and its Python lies in a home that only root may enter.

`python -m tests.sandbox.ordinary FOLDER FILE…` judges these files as answers to the exercise in FOLDER; prints JSON.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgpack

ROOT = Path(__file__).resolve().parent.parent.parent
USER = 64_011  # nobody's number


def as_ordinary_user(*words: str, places: tuple[Path, ...] = ()) -> "subprocess.CompletedProcess[str]":
    """Run a program of this Python as a user who is not root; `places`: what it must be able to read."""
    command = [sys.executable, *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": "/tmp"}
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        python = {Path(sys.base_prefix), Path(sys.prefix), Path(msgpack.__file__).parent.parent}
        command = [*_opened(sorted({*python, ROOT, *places})), *command]
        command[command.index("--") : command.index("--") + 1] = ["--", *_DROP]
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd="/", timeout=300, stdin=subprocess.DEVNULL, **user
    )


_DROP = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]


def _opened(places: list[Path]) -> list[str]:
    """bubblewrap for this machine as it is, but that folders above these places may be passed by everybody."""
    closed = {
        next((one for one in reversed(place.parents) if not one.stat().st_mode & 0o001), None) for place in places
    }
    tops = sorted(one for one in closed if one)
    shown = [place for place in places if any(top in place.parents for top in tops)]
    between = [
        one
        for place in shown
        for one in reversed(place.parents)
        if any(top in one.parents or top == one for top in tops)
    ]
    return [
        *("bwrap", "--die-with-parent", "--bind", "/", "/", "--dev-bind", "/dev", "/dev"),
        *(word for top in tops for word in ("--perms", "0755", "--tmpfs", str(top))),
        *(word for one in dict.fromkeys(between) if one not in tops for word in ("--dir", str(one))),
        *(word for place in shown for word in ("--ro-bind", str(place), str(place))),
        "--",
    ]


def main() -> None:
    from academy.course.course import Exercise
    from academy.sandbox import Worker

    folder, *files = map(Path, sys.argv[1:])
    worker = Worker()
    try:
        verdicts = [worker.judge(Exercise(folder), file.read_bytes()).to_dict() for file in files]
        facts = {"user": os.getuid(), "names": worker.protections.names, "verdicts": verdicts}
    finally:
        worker.close()
    print(json.dumps(facts))


if __name__ == "__main__":
    main()
