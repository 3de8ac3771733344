"""Builds the whole site: python -m steps.site.build [--only LANG] [--site-url URL] [--out site]

What runs in the page, fonts, labs, then one tree and one build for each language, side by side; at the end everything
is moved into place at once, so that a build that fails leaves the old site standing.
"""

import argparse
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from steps import ROOT
from steps.make.environment import node, path
from steps.site import trees
from steps.site.assets import gather_assets
from steps.site.settings import languages

ADDRESS = "http://127.0.0.1:8000/"
MADE = ".made"  # in a built site: the digest of what it was made from
_CODE = ("academy", "docs", "exercises", "steps", "theme", "web")
_INPUTS = (*_CODE, "tests/data/class30", "mkdocs.yml", "package-lock.json", "requirements.lock")


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
        for one in sorted(place.rglob("*")) if place.is_dir() else [place]:
            inside = one.relative_to(ROOT)
            if one.is_file() and not any(part.startswith((".", "__pycache__")) for part in inside.parts):
                digest.update(inside.as_posix().encode() + b"\0" + one.read_bytes() + b"\0")
    return digest.hexdigest()


def run(*command: str | Path, **more: str) -> None:
    """Run a program quietly; what it said is shown if it fails. Raises BuildFailed."""
    env = {**os.environ, "PATH": path(), "PYTHONUTF8": "1", **more}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        print(f"\n{done.stdout}{done.stderr}", file=sys.stderr)
        shown = " ".join(str(word) for word in command[1:3])
        raise BuildFailed(f"`{Path(command[0]).stem} {shown}` failed with code {done.returncode}: see above.")


def packs() -> None:
    """The exercises as the page loads them, below .build/web/course."""
    run(sys.executable, "-m", "steps.site.packs", ROOT / ".build" / "web" / "course")


def labs() -> None:
    """Every lab with its outputs, run if it has changed."""
    from steps.fences.lab import executed

    executed.cache_clear()  # while pages are followed, one process builds often
    for lab in sorted((ROOT / "docs").glob("*/lab.py")):
        executed(lab)


def laws() -> None:
    """The pages keep the anatomy of a lesson. Raises BuildFailed."""
    from steps.site.anatomy import broken

    if sentences := broken(ROOT / "docs"):
        raise BuildFailed("\n".join(sentences))


def beside() -> None:
    """The grids of models and the code of sessions, below .build/beside."""
    from steps.site.beside import write_beside

    write_beside()


def class_report() -> None:
    """The report on an invented class, below .build/class."""
    from steps.site.class_report import write_class_report

    write_class_report()


def fonts() -> None:
    """The cut fonts, below .build/assets."""
    from steps.site.fonts import write_fonts

    write_fonts(ROOT / ".build" / "assets" / "fonts")


def generate(langs: list[str], site_url: str, alone: bool, place: Path, strict: bool = True) -> None:
    """One build for each language, all side by side: what waits for a core waits least so. Raises BuildFailed."""
    for lang in langs:
        trees.lay_out(lang, alone, trees=place)
        trees.configure(lang, site_url, alone, trees=place)
    failed = []
    for lang, maker in [(lang, _start(lang, place, strict)) for lang in langs]:
        said = maker.communicate()[0]
        if maker.returncode or re.search(r"^(WARNING|ERROR)", said, re.M):
            print("\n" + re.sub(r"^INFO .*\n", "", said, flags=re.M), file=sys.stderr)
            failed.append(lang)
    if failed:
        raise BuildFailed(f"The pages in {', '.join(failed)} could not be built: see above.")


def _start(lang: str, place: Path, strict: bool) -> "subprocess.Popen[str]":
    # not --quiet: it hides warnings from --strict too
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(place / lang / "mkdocs.yml")]
    more = {"ACADEMY_LANG": lang, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(
        [*command, *(["--strict"] if strict else [])],
        cwd=ROOT,
        env={**os.environ, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def replaceable(out: Path) -> bool:
    """May this folder be replaced? Only if it is new, empty, or a site that was built before."""
    return not out.exists() or (out.is_dir() and ((out / MADE).is_file() or not any(out.iterdir())))


def put_in_place(langs: list[str], out: Path, alone: bool, place: Path, made_from: str) -> None:
    """Move the built trees together, and the result to where it is wanted."""
    from steps.site.moved import write_moved
    from steps.site.notices import notices

    new = out.with_name(out.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.parent.mkdir(parents=True, exist_ok=True)
    known = languages()
    for lang in langs:  # English first: the others move into it
        shutil.move(place / lang / "site", new / ("" if alone else known[lang]["folder"]))
    write_moved(new, alone)
    (new / "third-party-notices.txt").write_text(notices(), encoding="utf-8")
    for page in new.rglob("sitemap.xml.gz"):  # made again, without the clock in it
        page.write_bytes(gzip.compress(page.with_suffix("").read_bytes(), mtime=0))
    for index in new.rglob("search_index.json"):  # letters as they are: half the size of their numbers
        text = json.dumps(json.loads(index.read_bytes()), ensure_ascii=False, separators=(",", ":"))
        index.write_text(text, encoding="utf-8")
    run(node()[0], "web/finish.mjs", new)
    (new / MADE).write_text(made_from)
    shutil.rmtree(out, ignore_errors=True)
    new.rename(out)


def build(out: Path = ROOT / "site", site_url: str = ADDRESS, only: str | None = None) -> bool:
    """Build what has changed; False if nothing has. One build at a time in a clone. Raises BuildFailed."""
    (ROOT / ".build").mkdir(exist_ok=True)
    with FileLock(ROOT / ".build" / "lock"):
        return _build(out, site_url.rstrip("/") + "/", only)


def _build(out: Path, site_url: str, only: str | None) -> bool:
    wanted = content(site_url, only)
    if (out / MADE).is_file() and (out / MADE).read_text() == wanted:
        return False
    if not replaceable(out):
        raise BuildFailed(f"{out} holds something that is no built site. Empty it, or choose another folder: --out")
    langs = [only] if only else list(languages())
    place = ROOT / ".build" / ("alone" if only else "trees")
    step("laws of the pages", laws)
    step("exercises", packs)
    step("what runs in the page", lambda: run(node()[0], "web/build.mjs", PYTHON=sys.executable))
    step("fonts", fonts)
    step("labs", labs)
    step("grids of models", beside)
    step("report on a class", class_report)
    gather_assets(alone=bool(only))
    step(f"pages in {', '.join(langs)}", lambda: generate(langs, site_url, bool(only), place))
    step(f"everything into {out.name}/", lambda: put_in_place(langs, out, bool(only), place, wanted))
    return True


def main() -> int:
    """The command line; 2 and one sentence for what cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m steps.site.build")
    parser.add_argument("--only", choices=list(languages()), help="one language alone")
    parser.add_argument("--site-url", default=ADDRESS, help="where it will be served, such as https://host/path/")
    parser.add_argument("--out", type=Path, default=ROOT / "site")
    asked = parser.parse_args()
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", asked.site_url):
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
