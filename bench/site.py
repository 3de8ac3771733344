"""python -m bench.site: what the site costs to build beside bare Material, and what Lighthouse says of three pages.

Bare Material builds the same pages: those of our three trees, in one site of its own, with its plain extensions. Labs,
scripts and fonts are made once before, as they are kept by content. `--rounds`; `--only build` or `--only lighthouse`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import peers
from bench.figures import Row, in_turn, load, machine, say, table
from bench.wire import served
from steps import ROOT
from steps.make.environment import chromium
from steps.site import build, trees
from steps.site.settings import languages

PAGES = {"front": "", "lesson with a model and an exercise": "money/banks/", "questions": "ky/hashing/quiz/"}
KINDS = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95  # of 100
TIMES = 3  # Lighthouse's own advice: the median of several runs
BARE = """site_name: bare
docs_dir: docs
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, pymdownx.details,
  pymdownx.highlight, pymdownx.superfences, {toc: {permalink: true}}]
"""


def bare(place: Path) -> float:
    """Seconds that Material alone takes for the pages of all trees."""
    shutil.rmtree(place, ignore_errors=True)
    for lang in languages():
        for page in (trees.TREES / lang / "docs").rglob("*.md"):
            target = place / "docs" / lang / page.relative_to(trees.TREES / lang / "docs")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)
    (place / "mkdocs.yml").write_text(BARE, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(place / "mkdocs.yml")]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return time.perf_counter() - start


def ours() -> float:
    """Seconds that our three trees take."""
    start = time.perf_counter()
    build.generate(list(languages()), build.ADDRESS, False, trees.TREES)
    return time.perf_counter() - start


def built(rounds: int) -> list[Row]:
    """The row of the build."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "bare"
        found = in_turn([lambda: {"ours": ours()}, lambda: {"bare": bare(place)}], rounds)
    return [Row("pages in three languages, beside bare Material", found["ours"], 1.5, found["bare"])]


def judged(site: Path) -> list[Row]:
    """What Lighthouse gives, as points that are missing to 100."""
    cli = peers.lighthouse() / "node_modules" / "lighthouse" / "cli" / "index.js"
    node = [*peers.node()[:1], str(cli)]
    env = {**os.environ, "CHROME_PATH": chromium()}
    rows = []
    with served(site) as server:
        for name, path in PAGES.items():
            given: dict[str, list[float]] = {kind: [] for kind in KINDS}
            for _ in range(TIMES):
                flags = ["--quiet", "--output=json", f"--only-categories={','.join(KINDS)}"]
                flags.append("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
                done = subprocess.run([*node, server.url + path, *flags], env=env, check=True, capture_output=True)
                told = json.loads(done.stdout)["categories"]
                for kind in KINDS:
                    given[kind].append(100 - 100 * told[kind]["score"])
            say(f"  Lighthouse: {name}")
            rows += [Row(f"{name}: {kind}", given[kind], 100 - LEAST, unit="points missing") for kind in KINDS]
    return rows


def main() -> int:
    """Print the table; 1 if a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.site", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="builds of each kind; a build takes half a minute")
    parser.add_argument("--only", choices=["build", "lighthouse"])
    asked = parser.parse_args()
    build.build()
    print(f"{machine()}; {load()}")
    rows = built(asked.rounds) if asked.only != "lighthouse" else []
    rows += judged(ROOT / "site") if asked.only != "build" else []
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
