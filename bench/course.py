"""python -m bench.course: what the course costs with 10 exercises and with 73.

A copy of the project in a temporary folder, and one that has copies of our modules under other names beside them. Each
is measured once, with nothing kept from before; seconds are of all processors, so that others may work beside it.
"""

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from academy.course.course import Course
from bench.check import environment
from bench.figures import load, machine, say
from bench.larger import project

WANTED = 73
LEARNERS = 3  # of the class, each with an answer to every exercise
LAWS = ("mistakes_are_edits", "starter_promises_the_solution", "fitted_answers_fail_only_what_is_hidden")  # a sample
TRIES = 5
SLACK = 1.05  # of a linear growth, or of a page that keeps its weight
MAKE_BOOKS = """
from academy.course.course import Course
from academy.diagnosis.build_book import make_books
make_books(Course.find().exercises)
"""
ASK_LAWS = """
import sys
from academy.authoring.laws import LAWS
from academy.course.course import Course
for module in Course.find().modules:
    for one in module.exercises:
        for law in LAWS:
            if law.__name__ in sys.argv[1:]:
                assert not (said := list(law(one, module.translated))), said
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of all processors, and the most memory that one process held, in MB."""

    seconds: float
    memory: float


def cost(root: Path, *words: str | Path) -> Cost:
    """What a Python of this copy takes for a command, which must end well."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        variables = {"PYTHONPATH": str(root), "ACADEMY_CACHE": str(root / "cache"), "NO_MKDOCS_2_WARNING": "1"}
        process = subprocess.Popen(
            [sys.executable, *map(str, words)], cwd=root, env=environment() | variables, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{words} ended with code {process.returncode}\n{said.read()[-3000:]}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))


def costs(root: Path) -> Iterator[tuple[str, Cost]]:
    """Everything that must not grow faster than the course."""
    cli = ("-m", "academy.cli")
    exercises = Course.find(root / "exercises").exercises
    work, handed_in = root / "work", root / "class"
    work.mkdir()
    first = exercises[0]
    (work / f"{first.name}.py").write_text(first.read("solution.py"), encoding="utf-8")
    for learner in range(LEARNERS):
        (handed_in / f"learner{learner}").mkdir(parents=True)
        for one in exercises:
            text = f"{one.read('solution.py')}# {learner}\n"
            (handed_in / f"learner{learner}" / f"{one.name}.py").write_text(text, encoding="utf-8")
    yield "books of mistakes", cost(root, "-c", MAKE_BOOKS)
    yield "laws, a sample", cost(root, "-c", ASK_LAWS, *LAWS)
    yield "`make site`", cost(root, "-m", "steps.site.build", "--out", root / "site")
    yield "first answer of `academy`", _best(root, *cli)
    yield "first `academy check`", _best(root, *cli, "check", first.name)
    yield f"`academy grade`, {LEARNERS} learners", cost(root, *cli, "grade", handed_in, "--report", root / "report")


def _best(root: Path, *words: str) -> Cost:
    """Of a short command the least of some tries: the first one compiles what it imports."""
    return min((cost(root, *words) for _ in range(TRIES)), key=lambda one: one.seconds)


def weights(root: Path) -> dict[str, float]:
    """What the page of an exercise weighs on the wire, and what belongs to the whole site, in kB."""
    site = root / "site"
    packs = {one.stem: one for one in (site / "assets" / "academy" / "course").glob("*.json")}
    page = next(one for one in sorted(site.glob("*/*/index.html")) if "data-exercise=" in one.read_text("utf-8"))
    name = re.findall(r'data-exercise="(\w+)"', page.read_text(encoding="utf-8"))[0]
    files = {
        "page of an exercise": page,
        "its pack": packs[name],
        "search": site / "search" / "search_index.json",
        "list of files for offline use": site / "sw.js",
    }
    return {what: len(gzip.compress(file.read_bytes())) / 1e3 for what, file in files.items()}


def main() -> int:
    """The command line; 1 if something grows faster than the course."""
    parser = argparse.ArgumentParser(prog="python -m bench.course")
    parser.add_argument("--exercises", type=int, default=WANTED, help="of the larger course")
    wanted, began = parser.parse_args().exercises, load()
    known: list[tuple[int, dict[str, Cost], dict[str, float]]] = []
    for exercises in (0, wanted):
        with tempfile.TemporaryDirectory() as folder:
            root = project(Path(folder), exercises)
            count, taken = len(Course.find(root / "exercises").exercises), dict[str, Cost]()
            start = time.perf_counter()
            for what, found in costs(root):
                taken[what] = found
                say(f"  {count} exercises, {what}: {found.seconds:.1f} s, {found.memory:.0f} MB")
            known.append((count, taken, weights(root)))
            say(f"{count} exercises took {time.perf_counter() - start:.0f} s")
    return conclude(*known, began=began)


def conclude(
    small: tuple[int, dict[str, Cost], dict[str, float]],
    large: tuple[int, dict[str, Cost], dict[str, float]],
    began: str,
) -> int:
    """Print the table; 1 if a ratio is more than the course grew, or a page weighs more than before."""
    (few, before, light), (many, after, heavy) = small, large
    linear = many / few
    print(f"\n{machine()}; {began} at first, {load()} at last\n")
    print(f"| what | {few} exercises | {many} exercises | ratio | linear | |\n| --- | --- | --- | --- | --- | --- |")
    rows = [(what, before[what].seconds, after[what].seconds, linear, "s") for what in before]
    rows += [(f"memory of {what}", before[what].memory, after[what].memory, linear, "MB") for what in before]
    rows += [(what, light[what], heavy[what], 1.0 if n < 2 else linear, "kB") for n, what in enumerate(light)]
    missed = False
    for what, one, other, bar, unit in rows:
        kept = other / one <= bar * SLACK
        missed |= not kept
        verdict = "kept" if kept else "MISSED"
        print(f"| {what} | {one:.1f} {unit} | {other:.1f} {unit} | {other / one:.2f} | {bar:.1f} | {verdict} |")
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
