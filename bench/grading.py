"""python -m bench.grading: what a verdict on a stranger's answer costs, beside four graders, on the same answers.

A class of ten answers to an exercise of eight plain checks, in bench/class: right ones, by two algorithms, and two
mistakes. Ours is timed behind the sandbox, from reading a file to writing its verdict into grades.db.
`--quick`: one round, a small class, for a look; `--rounds`, `--class` otherwise.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from academy.course.course import Course, Exercise
from academy.diagnosis.build_book import book_of
from academy.intake import Answer as HandedIn
from academy.intake import Learner
from academy.report.register import register
from academy.report.store import Store
from academy.sandbox.worker import NoSandbox, Worker
from bench.figures import ROUNDS, Contestant, Row, conclude, in_turn, load, table
from bench.floor import Collected, collected
from bench.graders import Answer, Check50, Grader, Nbgrader, Otter, Pytest
from bench.growth import growth
from bench.pair import pair
from steps.make.environment import Missing

CLASS = Path(__file__).with_name("class")
PEERS: dict[str, tuple[type[Grader], float]] = {  # with how many times as long as ours they may take, at least
    "plain pytest, without a wall": (Pytest, 11),
    "check50": (Check50, 12),
    "nbgrader, in a batch": (Nbgrader, 50),
    "otter-grader": (Otter, 150),
}
OWN = 0.015  # seconds that the judge itself may take on tree_head
SIZE = 10


def answers(exercise: Exercise) -> list[Answer]:
    """A class: seven right, three with one of two mistakes."""
    place = exercise.folder
    right = [Answer(place / "solution.py", 8), Answer(place / "accepted" / "recursion.py", 8)]
    wrong = [Answer(place / "wrong" / "duplicates_last.py", 6), Answer(place / "wrong" / "no_byte_before.py", 4)]
    some = [right[0], right[1], wrong[0], right[0], right[1], right[0], wrong[1], right[1], right[0], wrong[0]]
    return list(islice(cycle(some), SIZE))


class Ours:
    """One warm worker, and a report that its verdicts go to."""

    def __init__(self, stack: ExitStack, exercise: Exercise, some: Sequence[Answer]) -> None:
        self.exercise, self.answers = exercise, some
        self.worker = Worker()
        stack.callback(self.worker.close)
        self.store = stack.enter_context(Store(Path(stack.enter_context(tempfile.TemporaryDirectory())), new=True))
        names = enumerate(some, 1)
        people = [Learner(f"{n}", answers=[HandedIn(exercise.name, "", one.file.read_bytes())]) for n, one in names]
        register(self.store, people, [exercise], seed="", attempt="last")

    def measured(self) -> dict[str, float]:
        """Seconds of the median answer of the class, and of one whose mistake is looked for and named."""
        took: dict[bool, list[float]] = {True: [], False: []}
        for number, one in enumerate(self.answers, 1):
            start = time.perf_counter()
            verdict = self.worker.judge(self.exercise, one.file.read_bytes(), hidden=True)
            self.store.add(number, verdict.to_dict())
            took[verdict.done].append(time.perf_counter() - start)
            if verdict.passed != one.points or verdict.done == bool(verdict.mistakes):
                raise RuntimeError(f"{one.file}: another verdict than deserved: {verdict}")
        every = took[True] + took[False]
        return {"ours": statistics.median(every), "named": statistics.median(took[False])}


def measure(rounds: int, peers: bool) -> list[Row]:
    """A verdict of ours beside the peers' and the floor, and the judge's own cost on an exercise with properties."""
    plain, tree = Course.find(CLASS).exercise("head"), Course.find().exercise("tree_head")
    for exercise in (plain, tree):
        book_of(exercise)
    some, right = answers(plain), tree.read("solution.py").encode()
    with ExitStack() as stack:
        ours = Ours(stack, plain, some)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        graders = {name: kind(plain, folder / kind.__name__) for name, (kind, _) in PEERS.items()} if peers else {}
        contestants: list[Contestant] = [ours.measured]
        contestants += [partial(_graded, name, grader, cycle(some), some) for name, grader in graders.items()]
        found: dict[str, list[float]] = {}

        def in_process(head: Collected) -> None:
            def with_properties(checks: Collected) -> None:
                contestants.append(lambda: {"floor": _timed(lambda: head.fork(some[0].file.read_bytes()))})
                contestants.append(lambda: {"called": _timed(checks.call)})
                contestants.append(lambda: {"judged": _timed(lambda: ours.worker.judge(tree, right))})
                found.update(in_turn(contestants, rounds))

            collected(tree, with_properties)

        collected(plain, in_process)
        print(f"Walls: {', '.join(ours.worker.protections.names)}.", flush=True)
    mine = found["ours"]
    rows = [Row(f"a verdict, beside {name}", mine, 1 / PEERS[name][1], found[name]) for name in graders]
    rows.append(Row("a verdict, beside a fork and eight warm checks", mine, None, found["floor"]))
    rows.append(Row("a verdict that names a mistake", found["named"]))
    own = [judged - called for judged, called in zip(found["judged"], found["called"], strict=True)]
    return [*rows, Row("the judge's own cost on tree_head", own, OWN)]


def _graded(name: str, grader: Grader, one_by_one: Iterator[Answer], some: Sequence[Answer]) -> dict[str, float]:
    return {name: grader.seconds(some if grader.batch else [next(one_by_one)])}


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """The command line: 0 when every bar is kept, 1 when one is missed, 2 for what cannot be done."""
    words = argparse.ArgumentParser(prog="python -m bench.grading")
    words.add_argument("--rounds", type=int, default=ROUNDS)
    words.add_argument("--class", dest="size", type=int, default=10_000, help="learners of the large class; 0: none")
    words.add_argument("--quick", action="store_true", help="one round and a class of a hundred")
    words.add_argument("--without-peers", action="store_true")
    asked = words.parse_args()
    rounds, size = (1, 100) if asked.quick else (asked.rounds, asked.size)
    try:
        began = load()
        rows = measure(rounds, not asked.without_peers)
        if size:  # the large class takes long: what is known is shown before
            print(f"\n{table(rows)}\n", flush=True)
            rows += [pair(CLASS), *growth(CLASS, size)]
    except (Missing, NoSandbox) as error:
        print(error)
        return 2
    return conclude("A verdict on a stranger's answer, and peers on the same answers.", rows, began)


if __name__ == "__main__":
    raise SystemExit(main())
