"""The verbs of `make`: each prepares what it needs, then hands over to a program of the project."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from steps import ROOT
from steps.make.environment import (
    WINDOWS,
    Missing,
    chromium,
    inside,
    node,
    path,
    prepare_browser,
    prepare_node,
    prepare_python,
    prepare_sandbox,
    run,
)

COMPILE = "--generate-hashes --no-annotate --no-header --no-emit-index-url"
LOCKED = {  # a lock, and what it is made from: the course, and the peers of its benchmarks
    "requirements.lock": "--universal --python-version 3.11 --group site --group test --group build pyproject.toml",
    "steps/make/pip.lock": "--universal --python-version 3.11 steps/make/pip.in",
    **{
        f"bench/locks/{name}.lock": f"--universal --python-version 3.11 bench/locks/{name}.in"
        for name in ("check50", "nbgrader", "otter")
    },
    "bench/locks/jupyterlite.lock": "--universal --python-version 3.11 bench/locks/jupyterlite.in",
    "bench/locks/kernel.lock": "--no-deps --python-version 3.14 bench/locks/kernel.in",
}
STYLE = {"ruff check": "ruff check --quiet .", "ruff format": "ruff format --quiet --check ."}
TYPES = "mypy --strict --no-error-summary academy"
# groups: tests/conftest.py; one process more than cores, for some wait
SUITE = f"pytest --numprocesses {(os.cpu_count() or 1) + 1} --dist loadfile --no-loadscope-reorder"


def environment() -> dict[str, str]:
    """What a program of the project sees. It keeps what Python compiles: it starts hundreds of others."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PATH": path(), "PYTHONUTF8": "1"}


def become(*words: str) -> int:
    """Turn into a program of the project, so that Ctrl-C and signals reach it and nobody else."""
    command = [str(inside("python")), "-m", *words]
    sys.stdout.flush()
    os.chdir(ROOT)
    if WINDOWS:
        return subprocess.call(command, env=environment())
    os.execve(command[0], command, environment())


def free_port(text: str) -> int:
    """The port, if it is one and nobody listens there. Raises Missing."""
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 65536:
        raise Missing(f"PORT={text} is no port. Use a number from 1024 to 65535: make serve PORT=8001")
    with socket.socket() as one:
        if not WINDOWS:  # there the option would let two programs share the port
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", int(text)))
        except PermissionError:
            raise Missing(f"Port {text} is reserved for the system. Choose another: make serve PORT=8001") from None
        except OSError:
            other = int(text) + 1 if int(text) < 65535 else 8001
            raise Missing(f"Port {text} is taken by another program. Choose another: make serve PORT={other}") from None
    return int(text)


def venv() -> int:
    """The environment alone: enough for `academy` and for the laws of an exercise."""
    prepare_python()
    print("Ready. Now: . .venv/bin/activate" if not WINDOWS else r"Ready. Now: .venv\Scripts\activate")
    return 0


def serve() -> int:
    port = free_port(os.environ.get("PORT") or "8000")
    prepare_python()
    prepare_node()
    only = os.environ.get("ONLY")
    return become("steps.site.serve", "--port", str(port), *(["--only", only] if only else []))


def site() -> int:
    prepare_python()
    prepare_node()
    wanted = {"--site-url": os.environ.get("SITE_URL"), "--only": os.environ.get("ONLY")}
    return become("steps.site.build", *(word for option, value in wanted.items() if value for word in (option, value)))


def test() -> int:
    """Style, types, then the whole suite; every part runs, whatever the others say."""
    prepare_python()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        types = _begin(TYPES, said)  # while node and a browser come over the wire
        books = _begin("steps.site.packs .build/web/course", said)  # many tests read them
        prepare_node()
        prepare_browser()
        prepare_sandbox()
        failed = [name for name, words in STYLE.items() if _begin(words).wait()]
        failed += [name for name, one in (("mypy", types), ("steps.site.packs", books)) if one.wait()]
        said.seek(0)
        print(said.read(), end="")
    if not failed:
        print("ruff and mypy find nothing.", flush=True)
    start = time.perf_counter()
    failed += ["pytest"] if _begin(f"{SUITE} {os.environ.get('PYTEST', '')}", CHROMIUM=chromium()).wait() else []
    print(f"\nThe tests took {time.perf_counter() - start:.0f} seconds.")
    if failed:
        print(f"Not passed: {', '.join(failed)}.")
    return 1 if failed else 0


def _begin(words: str, said: IO[str] | None = None, **more: str) -> "subprocess.Popen[bytes]":
    """Start a program of the project; `said`: where its words go."""
    command = [inside("python"), "-m", *words.split()]
    return subprocess.Popen(command, cwd=ROOT, env={**environment(), **more}, stdout=said, stderr=said)


def mutants() -> int:
    prepare_python()
    return become("tests.mutants")


def bench() -> int:
    prepare_python()
    return become("bench.check")


def bench_browser() -> int:
    prepare_python()
    prepare_node()
    prepare_browser()
    os.environ["CHROMIUM"] = chromium()
    return become("bench.browser")


def bench_grading() -> int:
    prepare_python()
    prepare_sandbox()
    return become("bench.grading")


def bench_site() -> int:
    prepare_python()
    prepare_node()
    prepare_browser()
    os.environ["CHROMIUM"] = chromium()
    return become("bench.site")


def bench_course() -> int:
    prepare_python()
    prepare_node()
    prepare_sandbox()
    return become("bench.course")


def lock() -> int:
    """Write every lock anew, with hashes and without addresses; what is locked stays unless it must change."""
    with tempfile.TemporaryDirectory() as folder:
        run([sys.executable, "-m", "venv", folder], "make an environment for uv")
        programs = Path(folder) / ("Scripts" if WINDOWS else "bin")
        run([programs / "python", "-m", "pip", "install", "--quiet", "uv"], "install uv there")
        for target, words in LOCKED.items():
            compiler = [programs / "uv", "pip", "compile", "--quiet", *COMPILE.split(), *words.split()]
            run([*compiler, "--output-file", target], f"write {target}")
    prepare_python()
    for home in (ROOT, ROOT / "bench" / "locks", ROOT / "bench" / "locks" / "lighthouse"):
        place = home / "package-lock.json"
        update = [*node()[1], "install", "--package-lock-only", "--no-audit", "--no-fund"]
        run(update, f"write {place.relative_to(ROOT)}", {"PATH": path()}, home)
        known = json.loads(place.read_text(encoding="utf-8"))
        for package in known["packages"].values():
            package.pop("funding", None)
            package.pop("resolved", None)
        place.write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


VERBS: dict[str, Callable[[], int]] = {
    "venv": venv,
    "serve": serve,
    "site": site,
    "test": test,
    "mutants": mutants,
    "bench": bench,
    "bench-browser": bench_browser,
    "bench-grading": bench_grading,
    "bench-site": bench_site,
    "bench-course": bench_course,
    "lock": lock,
}


def main(words: list[str]) -> int:
    """Run one verb. Code 2 and one sentence when the machine lacks something, 1 when a test failed."""
    if len(words) != 1 or words[0] not in VERBS:
        print(f"Call it with one of these: python3 steps/make/main.py {'|'.join(VERBS)}", file=sys.stderr)
        return 2
    try:
        return VERBS[words[0]]()
    except Missing as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print()
        return 130
