"""The peers, each in an environment with only itself, below .build/bench; made once for the content of its lock."""

import re
import sys
from pathlib import Path

from steps.rooms import ROOT, WINDOWS, once, run

PLACE = ROOT / ".build" / "bench"
PYTEST = ("colorama", "hypothesis", "iniconfig", "packaging", "pluggy", "pygments", "pytest", "sortedcontainers")


def program(folder: Path, name: str) -> Path:
    """A program of an environment."""
    return folder / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))


def locked(names: tuple[str, ...]) -> str:
    """The part of the project's lock that names these distributions."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.M)
    return "".join(entry for entry in entries if re.match(r"[\w.-]+", entry or " ") and entry.split("==")[0] in names)


def environment(name: str, lock: str) -> Path:
    """A virtual environment of exactly what a lock names, its bytecode compiled. Raises steps.rooms.Missing."""
    folder = PLACE / name

    def make() -> None:
        run([sys.executable, "-m", "venv", "--clear", folder], f"make an environment for {name}")
        (folder / "lock").write_text(lock, encoding="utf-8")
        pip = [program(folder, "python"), "-m", "pip", "install", "--quiet", "--no-input", "--compile"]
        run([*pip, "--require-hashes", "--no-deps", "-r", folder / "lock"], f"install {name}")

    PLACE.mkdir(parents=True, exist_ok=True)
    once(PLACE / f"{name}.made", f"{sys.version} {folder}\n{lock}", make)
    return folder


def pytest_alone() -> Path:
    """An environment with the pytest and Hypothesis of our own lock, and nothing else."""
    return environment("pytest", locked(PYTEST))
