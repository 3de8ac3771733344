"""Makes the project's own environment, then runs a verb in it. Needs only Python; `make` calls it.

    python3 steps/house.py serve|site|test|mutants|bench|bench-browser|lock
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NODE = (3, 11), 22
WINDOWS = sys.platform == "win32"
LOCK = "--group site --group test --group build"
MANY = "--universal --generate-hashes --no-annotate --no-header --no-emit-index-url --python-version 3.11 --quiet"


class Missing(Exception):
    """One sentence: what is missing on this machine, and what to install or which variable to set."""


def check_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raises Missing for a Python that is too old."""
    if version < OLDEST:
        found = ".".join(map(str, version[:2]))
        raise Missing(f"This Python is {found}; the course needs 3.11 or newer: make PYTHON=python3.12 serve")


def venv_folder() -> Path:
    return Path(os.environ.get("VENV", ROOT / ".venv"))


def inside(name: str) -> Path:
    """A program of the environment."""
    return venv_folder() / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))


def run(command: list[str | Path], say: str = "", hush: bool = True, **more: str) -> None:
    """Run a step, with one line saying what it is and how long it took. Raises Missing if it fails."""
    start = time.perf_counter()
    if say:
        print(f"  {say} …", end=" ", flush=True)
    pipe = subprocess.PIPE if hush else None
    env = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}
    try:
        done = subprocess.run(
            list(map(str, command)), cwd=ROOT, env=env, stdout=pipe, stderr=subprocess.STDOUT if hush else None
        )
    except FileNotFoundError:
        raise Missing(f"The program {command[0]} is not on this machine. Install it and run the same again.") from None
    if done.returncode:
        words = (done.stdout or b"").decode(errors="replace").strip().splitlines()
        last = next((line for line in reversed(words) if "rror" in line), words[-1] if words else "")
        raise Missing(f"The step “{say or command[0]}” failed (code {done.returncode}). {last}".strip())
    if say:
        print(f"{time.perf_counter() - start:.1f} s", flush=True)


def digest(*paths: Path) -> str:
    """What the content of these files is, so that nothing is installed twice."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()


def once(stamp: Path, wanted: str, make: Callable[[], None]) -> None:
    """Do it unless the stamp says that it was done for this content."""
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    make()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


def prepare_python() -> None:
    """.venv with everything in requirements.lock, and the project itself."""
    wanted = digest(ROOT / "requirements.lock", ROOT / "pyproject.toml") + f" {sys.version} {ROOT}"

    def make() -> None:
        try:
            import ensurepip  # noqa: F401
            import venv  # noqa: F401
        except ImportError:
            raise Missing("Python's venv is missing. On Debian or Ubuntu: sudo apt install python3-venv") from None
        if not inside("python").exists():
            run([sys.executable, "-m", "venv", "--clear", venv_folder()], "make .venv")
        pip: list[str | Path] = [inside("python"), "-m", "pip", "install", "--quiet"]
        run([*pip, "--require-hashes", "-r", "requirements.lock"], "install what requirements.lock names")
        run([*pip, "--no-deps", "--no-build-isolation", "-e", "."], "install the course itself")

    once(venv_folder() / "installed", wanted, make)


def node() -> Path:
    """node 22 or newer: on PATH, else the one in the environment."""
    for place in (shutil.which("node"), inside("node")):
        if place and Path(place).exists():
            said = subprocess.run([str(place), "--version"], capture_output=True, text=True).stdout
            if said.startswith("v") and int(said[1:].split(".")[0]) >= NODE:
                return Path(place)
    raise Missing("Node 22 or newer is missing. Install it, or delete .venv and run the same again.")


def npm() -> list[str | Path]:
    """npm beside that node."""
    place = node()
    beside = place.with_name("npm.cmd" if WINDOWS and place != inside("node") else "npm.exe" if WINDOWS else "npm")
    if not beside.exists():
        raise Missing(f"npm is missing beside {place}. Install it (it comes with Node).")
    return [beside]


def prepare_node() -> None:
    """node_modules with exactly what package-lock.json names."""
    wanted = digest(ROOT / "package-lock.json", ROOT / "package.json")

    def make() -> None:
        path = f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"
        run([*npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error"], "npm ci", PATH=path)

    once(ROOT / "node_modules" / "installed", wanted, make)


def chromium() -> str | None:
    """A Chromium for the tests: CHROMIUM, on PATH, or Playwright's own."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = os.environ.get("CHROMIUM") or next((place for name in names if (place := shutil.which(name))), None)
    if found:
        return found
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    own = subprocess.run([inside("python"), "-c", ask], capture_output=True, text=True).stdout.strip()
    return own if own and Path(own).exists() else None


def prepare_browser() -> None:
    """A real Chromium (and Firefox where Debian's packages are used)."""
    if chromium():
        return
    try:
        run([inside("python"), "-m", "playwright", "install", "chromium"], "install Chromium")
    except Missing:
        if not shutil.which("apt-get") or os.geteuid() != 0:
            raise Missing("No Chromium was found. Install it (Debian: sudo apt install chromium), or set CHROMIUM.") from None
        apt = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update"], "read Debian's package lists", **apt)
        packages = ["chromium", "firefox-esr"]
        run(["apt-get", "install", "-y", "--no-install-recommends", *packages], "install Debian's Chromium and Firefox", **apt)


def python(*words: str, say: str = "") -> Callable[[], None]:
    """A verb that runs a program of the project in its environment."""
    return lambda: run([inside("python"), *words], say, hush=False, PATH=path_with_node())


def path_with_node() -> str:
    return f"{node().parent}{os.pathsep}{inside('python').parent}{os.pathsep}{os.environ.get('PATH', '')}"


def options() -> list[str]:
    """ONLY, PORT and SITE_URL as `make` passes them."""
    pairs = (("ONLY", "--only"), ("PORT", "--port"))
    return [word for name, option in pairs if (value := os.environ.get(name)) for word in (option, value)]


def test() -> None:
    """Everything: style, types, then the whole suite."""
    parts = {
        "ruff check": ["ruff", "check", "--quiet", "."],
        "ruff format": ["ruff", "format", "--quiet", "--check", "."],
        "mypy": ["mypy", "--no-error-summary", "academy"],
        "pytest": ["pytest", *os.environ.get("PYTEST", "-q").split()],
    }
    for name, words in parts.items():
        start = time.perf_counter()
        print(f"— {name}", flush=True)
        python("-m", *words, say="")()
        print(f"  {time.perf_counter() - start:.1f} s", flush=True)


def lock() -> None:
    """Write both locks anew (needs uv and npm); they hold hashes and no addresses."""
    import json

    run([*npm(), "install", "--package-lock-only"], "compile package-lock.json")
    place = ROOT / "package-lock.json"
    known = json.loads(place.read_text(encoding="utf-8"))
    for package in known["packages"].values():
        package.pop("funding", None)
    place.write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    words = ["uv", "pip", "compile", *MANY.split(), *LOCK.split(), "pyproject.toml", "-o", "requirements.lock"]
    run(list(words), "compile requirements.lock")


def site() -> None:
    url = os.environ.get("SITE_URL", "")
    python("-m", "steps.build", *(["--site-url", url] if url else []))()


VERBS: dict[str, tuple[list[Callable[[], None]], Callable[[], None]]] = {
    "serve": ([prepare_python, prepare_node], lambda: python("-m", "steps.serve", *options())()),
    "site": ([prepare_python, prepare_node], site),
    "test": ([prepare_python, prepare_node, prepare_browser], test),
    "mutants": ([prepare_python], lambda: python("-m", "tests.mutants")()),
    "bench": ([prepare_python], lambda: python("-m", "bench.check")()),
    "bench-browser": ([prepare_python, prepare_node, prepare_browser], lambda: python("-m", "bench.browser")()),
    "lock": ([], lock),
}


def main(words: list[str]) -> int:
    """Run one verb; every failure is one sentence and code 2, a failed test code 1."""
    if len(words) != 1 or words[0] not in VERBS:
        print(f"Usage: python3 steps/house.py {'|'.join(VERBS)}", file=sys.stderr)
        return 2
    before, verb = VERBS[words[0]]
    try:
        check_python()
        for step in before:
            step()
        verb()
    except Missing as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
