"""Third-party notices: whose work the built site carries, and under which licence; made from what is installed."""

import json
import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ("pytest", "pluggy", "iniconfig", "packaging", "pygments", "hypothesis", "sortedcontainers", "mkdocs-material")
NPM = (
    "pyodide",
    "codemirror",
    "@codemirror/*",
    "@lezer/*",
    "@marijn/find-cluster-break",
    "style-mod",
    "w3c-keyname",
    "crelt",
    "@fontsource-variable/source-sans-3",
    "@fontsource/stix-two-math",
)
_FILES = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.I)


def notices() -> str:
    """The text of third-party-notices.txt."""
    parts = ["The pages carry parts of these projects, unchanged unless said otherwise. Thank you.\n"]
    parts += [_python(name) for name in PYTHON]
    folders = sorted(
        {one for name in NPM for one in (ROOT / "node_modules").glob(name) if (one / "package.json").is_file()}
    )
    parts += [_npm(folder) for folder in folders]
    return ("\n" + "=" * 88 + "\n\n").join(parts)


def _python(name: str) -> str:
    one = metadata.distribution(name)
    about = one.metadata
    licence = about.get("License-Expression") or about.get("License") or ""
    texts = [Path(str(one.locate_file(file))) for file in one.files or [] if _FILES.search(str(file))]
    return _entry(about["Name"], one.version, licence.splitlines()[0] if licence else "", texts)


def _npm(folder: Path) -> str:
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    texts = sorted(one for one in folder.iterdir() if _FILES.search(one.name) and one.is_file())
    return _entry(about["name"], about["version"], str(about.get("license", "")), texts)


def _entry(name: str, version: str, licence: str, texts: list[Path]) -> str:
    words = "\n\n".join(path.read_text(encoding="utf-8", errors="replace").strip() for path in texts if path.is_file())
    return f"{name} {version}   {licence}\n\n{words}\n"
