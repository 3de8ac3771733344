"""The site must outlive its generator: Zensical builds each language's tree from the same pages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.site import trees


@pytest.mark.parametrize("lang", LANGUAGES)
def test_zensical_builds_the_tree(site: Path, lang: str, tmp_path: Path) -> None:
    folder = ROOT / ".build" / "zensical"
    shutil.rmtree(folder / lang, ignore_errors=True)
    (folder / lang).mkdir(parents=True)
    trees.lay_out(lang, trees=folder)
    config = trees.configure(lang, "http://127.0.0.1:8000/", trees=folder)
    yml = config.with_suffix(".yml")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "-f", str(yml)],
        cwd=ROOT,  # includes are named from here
        env={**os.environ, "ACADEMY_LANG": lang, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    text = (folder / lang / "site" / "hashing" / "trees" / "index.html").read_text(encoding="utf-8")
    assert 'data-exercise="tree_head"' in text
    assert 'class="fact-mark"' in text
