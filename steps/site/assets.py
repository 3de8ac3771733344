"""Gathers what is served once for all languages."""

import shutil
from pathlib import Path

from steps import ROOT
from steps.site.fonts import WORDS
from steps.site.manifest import write_manifests
from steps.site.preview import write_previews


def gather_assets(root: Path = ROOT, alone: bool = False) -> None:
    """Everything that is served once for all languages, below .build/assets."""
    assets, built = root / ".build" / "assets", root / ".build" / "web"
    (assets / "academy").mkdir(parents=True, exist_ok=True)
    write_manifests(assets, alone)
    if WORDS.is_dir():  # a plain `mkdocs build` needs no node_modules, and has no picture
        write_previews(assets)
    for name in ("site.js", "site.css"):
        shutil.copyfile(root / "web" / name, assets / name)
    for stale in set(assets.glob("academy/**/*")):
        if stale.is_file() and not (built / stale.relative_to(assets / "academy")).is_file():
            stale.unlink()
    for path in built.rglob("*"):
        target = assets / "academy" / path.relative_to(built)
        if path.is_file() and (not target.is_file() or target.stat().st_mtime_ns < path.stat().st_mtime_ns):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
