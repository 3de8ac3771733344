"""Third-party notices: whose work the built site carries, and under which licence; made from what is installed."""

import json
import os
import re
import sys
from importlib import metadata
from pathlib import Path

from steps import ROOT

PYTHON = ("pytest", "pluggy", "iniconfig", "packaging", "pygments", "hypothesis", "sortedcontainers", "mkdocs-material")
UNSHIPPED = re.compile(r"node_modules/(@esbuild/|@types/|esbuild$|axe-core$|ws$)")  # they build and test
_FILES = re.compile(r"(licen[cs]e|copying|notice)[^/]*(?<!\.svg)(?<!\.py)$", re.I)


def notices() -> str:
    """The text of third-party-notices.txt."""
    parts = ["The pages carry parts of these projects, unchanged unless said otherwise. Thank you.\n"]
    parts += [_python(name) for name in PYTHON]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    folders = [ROOT / name for name in sorted(locked) if name and not UNSHIPPED.match(name)]
    parts += [_npm(folder) for folder in folders]
    parts.append(_cpython())
    return ("\n" + "=" * 88 + "\n\n").join(parts)


def _cpython() -> str:
    """Pyodide holds CPython and its library; the licence is the one of every Python, so it lies beside this one."""
    near = [Path(os.__file__).parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    about = json.loads((ROOT / "node_modules/pyodide/pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    words = "Copyright (c) 2001 Python Software Foundation. All rights reserved. https://docs.python.org/3/license.html"
    return _entry("CPython", about["python"], "PSF-2.0", [one for one in near if one.is_file()][:1], words)


def _python(name: str) -> str:
    one = metadata.distribution(name)
    about = one.metadata
    licence = about.get("License-Expression") or about.get("License") or ""
    texts = [Path(str(one.locate_file(file))) for file in one.files or [] if _FILES.search(str(file))]
    return _entry(about["Name"], one.version, licence.splitlines()[0] if licence else "", texts)


def _npm(folder: Path) -> str:
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    texts = sorted(one for one in folder.iterdir() if _FILES.search(one.name) and one.is_file())
    place = about.get("homepage") or about.get("repository", "")
    place = place if isinstance(place, str) else place.get("url", "")
    words = "" if texts else f"The source and the full text of the licence: {place}"
    return _entry(about["name"], about["version"], str(about.get("license", "")), texts, words)


def _entry(name: str, version: str, licence: str, texts: list[Path], words: str = "") -> str:
    said = [path.read_text(encoding="utf-8", errors="replace").strip() for path in texts if path.is_file()]
    told = "\n\n".join([words, *said] if words else said)
    return f"{name} {version}   {licence}\n\n{told}\n"
