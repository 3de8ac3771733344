"""A site of one page, to see what stops a build."""

import os
import subprocess
import sys
from pathlib import Path

from steps import ROOT


def built(folder: Path, text: str, lang: str = "en", **facts: str) -> "subprocess.CompletedProcess[str]":
    """A strict build of this Markdown with the project's own extensions."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text(text, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    before, _, rest = config.partition("\nnav:")
    after = rest[rest.index("\nplugins:") :]
    config = f"{before}{after}".replace("custom_dir: theme", f"custom_dir: {ROOT / 'theme'}")
    config = config.replace("watch: [exercises, steps, theme]", "").replace("base_path: [.]", f"base_path: [{ROOT}]")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(folder / "mkdocs.yml")],
        cwd=ROOT,
        env={**os.environ, "ACADEMY_LANG": lang, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )


def page(folder: Path) -> str:
    """What became of it."""
    return (folder / "site" / "index.html").read_text(encoding="utf-8")
