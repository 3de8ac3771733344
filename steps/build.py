"""Builds the whole site: python -m steps.build [--only LANG] [--site-url URL] [--out site]

Browser parts, labs, fonts, then one tree and one build for each language, side by side; at the end everything is
moved into place at once, so that a build that fails leaves the old site standing.
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from steps import trees
from steps.trees import ROOT, TREES

ADDRESS = "http://127.0.0.1:8000/"
_INPUTS = (
    "academy",
    "docs",
    "exercises",
    "steps",
    "theme",
    "web",
    "mkdocs.yml",
    "package-lock.json",
    "requirements.lock",
)


class BuildFailed(Exception):
    """One sentence: which step failed; its own words were shown before."""


def step(say: str, work: Callable[[], object]) -> None:
    """Do one thing, and say how long it took."""
    start = time.perf_counter()
    print(f"  {say} …", end=" ", flush=True)
    work()
    print(f"{time.perf_counter() - start:.1f} s", flush=True)


def content(site_url: str, only: str | None) -> str:
    """A digest of everything that the site is made from."""
    digest = hashlib.sha256(f"{site_url} {only} {sys.version}".encode())
    for name in _INPUTS:
        place = ROOT / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def run(*command: str, **more: str) -> None:
    """Run a program quietly; what it said is shown if it fails. Raises BuildFailed."""
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **more}, capture_output=True, text=True)
    if done.returncode:
        print(f"\n{done.stdout}{done.stderr}", file=sys.stderr)
        raise BuildFailed(f"`{' '.join(command[:3])}` failed with code {done.returncode}: see above.")


def browser_parts() -> None:
    """Editor, worker, Pyodide and the packs of the exercises, below .build/web."""
    run(sys.executable, "-m", "steps.packs", str(ROOT / ".build" / "web" / "course"))
    run("node", "web/build.mjs", PYTHON=sys.executable)


def generate(langs: list[str], site_url: str, alone: bool, strict: bool = True) -> None:
    """One build for each language, as many side by side as there are cores. Raises BuildFailed."""
    for lang in langs:
        trees.lay_out(lang, alone)
        trees.configure(lang, site_url, alone)
    waiting, running = list(langs), []
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            running.append(_start(waiting.pop(0), strict))
        lang, maker = running.pop(0)
        said = maker.communicate()[0]
        warned = [line for line in said.splitlines() if re.match(r"(WARNING|ERROR)", line)]
        if maker.returncode or warned:
            print(f"\n{said}", file=sys.stderr)
            raise BuildFailed(f"The pages in {lang} could not be built: see above.")


def _start(lang: str, strict: bool) -> tuple[str, "subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(TREES / lang / "mkdocs.yml")]
    return lang, subprocess.Popen(
        [*command, *(["--strict"] if strict else [])],
        cwd=ROOT,
        env={**os.environ, "ACADEMY_LANG": lang, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def put_in_place(langs: list[str], out: Path, alone: bool) -> None:
    """Move the built trees together, and the result to where it is wanted."""
    new = out.with_name(out.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    known = trees.languages()
    for lang in langs:  # English first: the others move into it
        shutil.move(TREES / lang / "site", new / ("" if alone else known[lang]["folder"]))
    from steps.notices import notices

    (new / "third-party-notices.txt").write_text(notices(), encoding="utf-8")
    for page in new.rglob("sitemap.xml.gz"):  # made again, without the clock in it
        page.write_bytes(gzip.compress(page.with_suffix("").read_bytes(), mtime=0))
    if (ROOT / "web" / "finish.mjs").is_file():
        run("node", "web/finish.mjs", str(new))
    shutil.rmtree(out, ignore_errors=True)
    new.rename(out)


def build(out: Path = ROOT / "site", site_url: str = ADDRESS, only: str | None = None) -> bool:
    """Build what has changed; False if nothing has. Raises BuildFailed."""
    from steps.fonts import write_fonts
    from steps.lab import LABS, executed

    site_url = site_url.rstrip("/") + "/"
    stamp, wanted = ROOT / ".build" / f"{out.name}.made", content(site_url, only)
    if out.is_dir() and stamp.is_file() and stamp.read_text() == wanted:
        return False
    langs = [only] if only else list(trees.languages())
    step("parts for the browser", browser_parts)
    step("fonts", lambda: write_fonts(ROOT / ".build" / "assets" / "fonts"))
    LABS.mkdir(parents=True, exist_ok=True)
    step("labs", lambda: [executed(one) for one in sorted((ROOT / "docs").glob("*/lab.py"))])
    trees.gather_assets()
    step(f"pages in {', '.join(langs)}", lambda: generate(langs, site_url, bool(only)))
    step(f"everything into {out.name}/", lambda: put_in_place(langs, out, bool(only)))
    stamp.write_text(wanted)
    return True


def main() -> int:
    """The command line; 2 and one sentence for what cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m steps.build")
    parser.add_argument("--only", choices=list(trees.languages()), help="one language alone")
    parser.add_argument("--site-url", default=ADDRESS, help="where it will be served, such as https://host/path/")
    parser.add_argument("--out", type=Path, default=ROOT / "site")
    asked = parser.parse_args()
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", asked.site_url):
        print(f"SITE_URL={asked.site_url} is no address. Write https://host/path/", file=sys.stderr)
        return 2
    try:
        made = build(asked.out.resolve(), asked.site_url, asked.only)
    except Exception as error:  # a lab, a fact, a fence: its sentence says what to change
        print(f"\n{error}", file=sys.stderr)
        return 1
    print(f"{asked.out}/ {'is ready for any static server' if made else 'is up to date'}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
