"""python -m bench.browser: the exercise in the page beside JupyterLite and PyScript.

All are served by one compressing server that counts what crosses the wire, and run the same Pyodide in the same
Chromium. A cold visit has a new profile; a second visit starts the browser again with the profile that is left. Times
are the page's own, from the beginning of the navigation.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from bench import peers
from bench.figures import ROUNDS, Row, conclude, in_turn, load, say
from bench.warm import warm
from bench.wire import Server, served
from steps import ROOT
from steps.make.environment import Missing, chromium
from steps.site.build import BuildFailed, build

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
)
PATIENCE = 180_000
PRINTS = 'print("verdict", 6 * 7)'
MARKED = "performance.getEntriesByName('academy:{}').length"
SHOWN = "[...document.querySelectorAll('{}')].some((one) => one.textContent.includes('verdict 42'))"
OURS, LITE, SCRIPT = "Som Academy", "JupyterLite", "PyScript"
PATHS = {
    OURS: "course/hashing/trees/#exercise-tree_head",
    LITE: "lite/repl/index.html?kernel=python&execute=1&showBanner=0&code=" + PRINTS.replace(" ", "%20"),
    SCRIPT: "pyscript/",
}
READY = {
    OURS: f"document.querySelector('section.exercise .cm-content') && {MARKED.format('ready')}",
    LITE: SHOWN.format(".jp-OutputArea-output"),
    SCRIPT: SHOWN.format(".py-editor-output"),
}


@contextmanager
def opened(playwright: Playwright, profile: Path, **more: Any) -> Iterator[Page]:
    """A page of a browser that has just been started with this profile, and asks nobody but this machine."""
    program = chromium() or None
    browser = playwright.chromium.launch_persistent_context(profile, executable_path=program, args=FLAGS, **more)
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    elsewhere: list[str] = []
    page.on("request", lambda one: elsewhere.append(one.url) if not local(one.url) else None)
    try:
        yield page
    finally:
        browser.close()
    if elsewhere:
        raise RuntimeError(f"{elsewhere[0]} was asked for: everything must come from this machine")


def local(address: str) -> bool:
    """Does it lead nowhere else?"""
    return address.startswith(("http://127.0.0.1:", "data:", "blob:", "chrome"))


def until(page: Page, condition: str) -> float:
    """Seconds since the navigation began when this comes true."""
    return float(page.wait_for_function(f"() => ({condition}) && performance.now()").json_value()) / 1000


def arrive(page: Page, server: Server, name: str) -> float:
    """Open a contestant's page; the seconds until it has run Python."""
    page.goto(server.url + PATHS[name], wait_until="commit")
    if name == SCRIPT:
        page.locator(".py-editor-run-button").click()
    return until(page, READY[name])


def visits(playwright: Playwright, server: Server, name: str) -> dict[str, float]:
    """One newcomer's first and second visit."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        server.reset()
        with opened(playwright, Path(profile)) as page:
            figures[f"{name} cold"] = arrive(page, server, name)
            sent = server.log()
            figures[f"{name} MB"] = sum(one.size for one in sent) / 1e6
            figures[f"{name} requests"] = len(sent)
            if name == OURS:
                figures[f"{name} warm"] = until(page, MARKED.format("warm"))
                sent = server.log()
                last = next(n for n, one in enumerate(sent) if "/hypothesis-" in one.path)  # then the offline copy
                figures[f"{name} MB warm"] = sum(one.size for one in sent[: last + 1]) / 1e6
                until(page, MARKED.format("offline"))
        with opened(playwright, Path(profile)) as page:
            figures[f"{name} again"] = arrive(page, server, name)
    return figures


def offline(playwright: Playwright, folder: Path, rounds: int) -> dict[str, list[float]]:
    """A visitor's later visits while nobody serves the page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        with served(folder) as server, opened(playwright, Path(profile)) as page:
            arrive(page, server, OURS)
            until(page, MARKED.format("offline"))

        def visit() -> dict[str, float]:
            with opened(playwright, Path(profile)) as page:
                return {"offline": arrive(page, server, OURS)}

        return in_turn([visit], rounds)


def together() -> Path:
    """A folder that holds all contestants, each made if need be. SITE names a finished site, as for the tests.

    Raises Missing, BuildFailed.
    """
    chosen, folder = os.environ.get("SITE"), peers.PLACE / "served"
    site = Path(chosen).resolve() if chosen else ROOT / ".build" / "tested"
    if not chosen:
        build(site)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, place in {"course": site, "lite": peers.jupyterlite(), "pyscript": peers.pyscript(PRINTS)}.items():
        (folder / name).symlink_to(place)
    return folder


def rows(cold: dict[str, list[float]], later: dict[str, list[float]], inside: dict[str, list[float]]) -> list[Row]:
    """What was measured, with the bars of DESIGN 13."""
    ours = cold[f"{OURS} cold"]
    return [
        Row("cold, click-ready", ours, 6),
        Row(f"cold, click-ready beside {LITE}'s first output", ours, 0.5, cold[f"{LITE} cold"]),
        Row(f"cold, click-ready beside {SCRIPT}'s first output", ours, 1, cold[f"{SCRIPT} cold"]),
        Row("cold, Hypothesis ready too", cold[f"{OURS} warm"]),
        Row("cold, over the wire", cold[f"{OURS} MB"], 8, unit="MB"),
        Row("cold, over the wire with Hypothesis", cold[f"{OURS} MB warm"], 9.5, unit="MB"),
        Row("cold, requests", cold[f"{OURS} requests"], 25, unit=""),
        *(Row(f"{name}: cold, over the wire", cold[f"{name} MB"], unit="MB") for name in (LITE, SCRIPT)),
        *(Row(f"{name}: cold, requests", cold[f"{name} requests"], unit="") for name in (LITE, SCRIPT)),
        Row("second visit, click-ready", cold[f"{OURS} again"], 2.5),
        Row("second visit, offline", later["offline"], 2.5),
        *(Row(f"{name}: second visit, first output", cold[f"{name} again"]) for name in (LITE, SCRIPT)),
        Row("check, plain checks only", inside["plain"], 0.4),
        Row("check, tree_head, right", inside["right"], 1.5),
        Row("check, tree_head, a named mistake", inside["mistake"], 2),
        Row("an endless Python loop, to its line", inside["loop"]),
        Row("an endless loop inside C, to the verdict", inside["c loop"], 10),
        Row("the next verdict after it", inside["next"], 3),
    ]


def main() -> int:
    """The command line: 0 when every bar is kept, 1 when one is missed, 2 for what cannot be done."""
    words = argparse.ArgumentParser(prog="python -m bench.browser")
    words.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = words.parse_args().rounds
    try:
        folder = together()
    except (Missing, BuildFailed) as error:
        print(error)
        return 2
    began = load()
    with sync_playwright() as playwright:
        with served(folder) as server:
            say("cold and second visits")
            cold = in_turn([partial(visits, playwright, server, name) for name in PATHS], rounds)
            say("checks")
            with (
                tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
                opened(playwright, Path(profile), service_workers="block") as page,
            ):
                inside = warm(page, server.url + PATHS[OURS], rounds)
        say("offline visits")
        later = offline(playwright, folder, rounds)
    return conclude("The exercise in the page.", rows(cold, later, inside), began)


if __name__ == "__main__":
    raise SystemExit(main())
