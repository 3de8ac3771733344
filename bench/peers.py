"""The peers, each in an environment with only itself, below .build/bench; made once for the content of its lock.

What runs in the browser uses the course's own Pyodide and is served from this machine: JupyterLite takes its Python
packages from wheels beside it, PyScript its editor from npm.
"""

import hashlib
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from steps import ROOT
from steps.make.environment import WINDOWS, node, once, path, run

PLACE = ROOT / ".build" / "bench"
LOCKS = ROOT / "bench" / "locks"
PYODIDE = ROOT / "node_modules" / "pyodide"
CORE = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs", "pyodide-lock.json", "python_stdlib.zip")
PYTEST = {"colorama", "hypothesis", "iniconfig", "packaging", "pluggy", "pygments", "pytest", "sortedcontainers"}
EDITOR = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>PyScript</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="core/core.css">
<script type="module" src="core/core.js"></script>
<body>
<script type="py-editor" config='{"interpreter": "pyodide/pyodide.mjs"}'>CODE</script>
</html>
"""


def program(folder: Path, name: str) -> Path:
    """A program of an environment."""
    return folder / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))


def made(name: str, wanted: str, make: Callable[[Path], None]) -> Path:
    """A folder of this name, made anew unless it was made from the same content. Raises Missing."""
    folder = PLACE / name

    def anew() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        make(folder)

    PLACE.mkdir(parents=True, exist_ok=True)
    once(PLACE / f"{name}.made", f"{sys.version} {folder}\n{wanted}", anew)
    return folder


def environment(name: str, lock: str) -> Path:
    """A virtual environment of exactly what a lock names, its bytecode compiled."""

    def make(folder: Path) -> None:
        run([sys.executable, "-m", "venv", "--clear", folder], f"make an environment for {name}")
        (folder / "lock").write_text(lock, encoding="utf-8")
        pip = [program(folder, "python"), "-m", "pip", "install", "--quiet", "--no-input", "--compile"]
        run([*pip, "--require-hashes", "--no-deps", "-r", folder / "lock"], f"install {name}")

    return made(name, lock, make)


def pytest_alone() -> Path:
    """An environment with the pytest and Hypothesis of our own lock, and nothing else."""
    entries = re.split(r"^(?=[\w])", (ROOT / "requirements.lock").read_text(encoding="utf-8"), flags=re.M)
    return environment("pytest", "".join(entry for entry in entries if entry.split("==")[0] in PYTEST))


def locked(name: str) -> Path:
    """An environment of exactly what the peer's own lock names."""
    return environment(name, (LOCKS / f"{name}.lock").read_text(encoding="utf-8"))


def lighthouse() -> Path:
    """A folder with Lighthouse in its node_modules."""
    lock = (LOCKS / "lighthouse" / "package-lock.json").read_text(encoding="utf-8")

    def make(folder: Path) -> None:
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(LOCKS / "lighthouse" / name, folder / name)
        ci = [*node()[1], "ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"]
        run(ci, "install Lighthouse", {"PATH": path()})

    return made("lighthouse", lock, make)


def pyscript(code: str) -> Path:
    """A page with one editor of PyScript that holds this code."""
    lock = (LOCKS / "package-lock.json").read_text(encoding="utf-8")

    def make(folder: Path) -> None:
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(LOCKS / name, folder / name)
        ci = [*node()[1], "ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"]
        run(ci, "install PyScript", {"PATH": path()})
        shutil.copytree(folder / "node_modules" / "@pyscript" / "core" / "dist", folder / "core")
        _pyodide(folder / "pyodide")
        (folder / "index.html").write_text(EDITOR.replace("CODE", code), encoding="utf-8")

    return made("pyscript", f"{EDITOR}{code}{lock}{_version()}", make)


def jupyterlite() -> Path:
    """JupyterLite with its Pyodide kernel, built for serving from this machine alone."""
    own, wheels = ((LOCKS / name).read_text(encoding="utf-8") for name in ("jupyterlite.lock", "kernel.lock"))
    programs = environment("jupyterlite", own)

    def make(folder: Path) -> None:
        with tempfile.TemporaryDirectory() as place:
            pyodide = Path(place, "static", "pyodide")
            _pyodide(pyodide)
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
            only = ["--only-binary=:all:", "--python-version=3.14", "-d", pyodide, "-r", LOCKS / "kernel.lock"]
            run([*pip, *only], "download the packages of its kernel")
            _name_wheels(pyodide)
            build = ["build", "--lite-dir", place, "--output-dir", folder, "--no-sourcemaps"]
            run([program(programs, "jupyter-lite"), *build], "build JupyterLite", folder=Path(place))

    return made("lite", own + wheels + _version(), make)


def _version() -> str:
    return str(json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"])


def _pyodide(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in CORE:
        shutil.copyfile(PYODIDE / name, folder / name)


def _name_wheels(folder: Path) -> None:
    """Write into Pyodide's list of packages the wheels that lie beside it, and no others."""
    place = folder / "pyodide-lock.json"
    known = json.loads(place.read_text(encoding="utf-8"))
    packages = {}
    for wheel in sorted(folder.glob("*.whl")):
        module, version, *_ = wheel.name.split("-")
        name = module.replace("_", "-")
        entry = known["packages"].get(name, {**known["packages"]["six"], "name": name, "imports": [module]})
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        packages[name] = {**entry, "version": version, "file_name": wheel.name, "sha256": digest}
    place.write_text(json.dumps({**known, "packages": packages}), encoding="utf-8")
