"""python -m bench.check: `academy check` and `academy watch` beside pytest, on the same check.py and the same answer.

pytest runs in an environment with only itself and Hypothesis, the answer importable beside check.py, and draws as many
examples as the judge does. Bytecode is cached for both. `watch` is timed from the save to its last word; between two
saves it gets the seconds that a learner reads.
"""

import argparse
import os
import queue
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from academy.checking.hypothesis_profile import EXAMPLES
from academy.course.course import Course, Exercise
from academy.diagnosis.build_book import book_of
from academy.errors import UnknownName
from bench import peers
from bench.figures import ROUNDS, Contestant, Row, conclude, in_turn, load
from steps.make.environment import Missing, inside

CHECK, WATCH = 1.0, 0.5  # the most that each may take, as a share of pytest
READING = 3.0  # seconds between a verdict of `watch` and the next save
PATIENCE = 60.0
SAME = f"""from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "same",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples={EXAMPLES},
    print_blob=False,
    report_multiple_bugs=False,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("same")
"""

Command = Sequence[str | Path]


def environment() -> dict[str, str]:
    """A learner's: English, and the bytecode cache on, whatever this process was told."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON") or name == "PYTHONPATH"}
    return {**kept, "LANG": "C.UTF-8", "LC_ALL": "", "PYTHONUTF8": "1"}


def timed(command: Command, folder: Path, code: int, says: str) -> tuple[float, str]:
    """Seconds that a command takes, and its words; it must end with this code and have said this."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, encoding="utf-8")
    took = time.perf_counter() - start
    if done.returncode != code or says not in done.stdout:
        raise RuntimeError(f"{command} ended with code {done.returncode}\n{done.stdout}{done.stderr}")
    return took, done.stdout


def for_pytest(exercise: Exercise, answer: str, folder: Path) -> Command:
    """Lay out an answer and its checks for plain pytest; the command that runs them there."""
    folder.mkdir()
    shutil.copyfile(exercise.folder / "check.py", folder / "check.py")
    (folder / f"{exercise.name}.py").write_text(answer, encoding="utf-8")
    (folder / "conftest.py").write_text(SAME, encoding="utf-8")
    return [peers.program(peers.pytest_alone(), "python"), "-m", "pytest", "-q", "check.py"]


def for_academy(exercise: Exercise, answer: str, folder: Path) -> Command:
    """Put an answer into work/; the command that checks it there."""
    (folder / "work").mkdir(parents=True)
    (folder / "work" / f"{exercise.name}.py").write_text(answer, encoding="utf-8")
    return [inside("academy"), "check", exercise.name]


class Watching:
    """A running `academy watch`; `words` is what `check` says about the same answer."""

    def __init__(self, process: "subprocess.Popen[str]", file: Path, words: str) -> None:
        self.process, self.file = process, file
        self.text, self.words, self.saves = file.read_text(encoding="utf-8"), words.splitlines(), 0
        self.heard: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._read(len(self.words) + 1)  # what it watches; then its first verdict

    def save(self) -> tuple[float, str]:
        """Save the answer with one more line; the seconds until the whole verdict is there, and its words."""
        time.sleep(READING)
        self.saves += 1
        text = f"{self.text}# {self.saves}\n"
        start = time.perf_counter()
        self.file.write_text(text, encoding="utf-8")
        said = self._read(len(self.words))
        took = time.perf_counter() - start
        if said != self.words:
            raise RuntimeError(f"watch and check say different things: {said} {self.words}")
        return took, "\n".join(said)

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.heard.put(line.rstrip("\n"))

    def _read(self, lines: int) -> list[str]:
        return [self.heard.get(timeout=PATIENCE) for _ in range(lines)]


@contextmanager
def watching(exercise: Exercise, folder: Path, words: str) -> Iterator[Watching]:
    """`academy watch` in a folder, until the block ends."""
    command = [inside("academy"), "watch", exercise.name]
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield Watching(process, folder / "work" / f"{exercise.name}.py", words)
    finally:
        process.terminate()
        process.wait()


def figure(name: str, work: Callable[..., tuple[float, str]], *given: Any) -> dict[str, float]:
    """The seconds that a work says it took, under its name."""
    return {name: work(*given)[0]}


def measure(exercise: Exercise, mistake: str, rounds: int) -> list[Row]:
    """The right answer and one with a named mistake, three ways each."""
    answers = {
        "right": (exercise.read("solution.py"), 0, ""),
        mistake: (exercise.answer("wrong", mistake).source, 1, mistake),
    }
    book_of(exercise)  # made once for each content of an exercise; the wheel brings it
    contestants: list[Contestant] = []
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        for kind, (answer, code, says) in answers.items():
            plain, ours = Path(place, f"pytest-{kind}"), Path(place, f"academy-{kind}")
            peer, check = for_pytest(exercise, answer, plain), for_academy(exercise, answer, ours)
            _, words = timed(check, ours, code, says)
            watch = stack.enter_context(watching(exercise, ours, words))
            contestants += [
                partial(figure, f"pytest {kind}", timed, peer, plain, code, "passed"),
                partial(figure, f"check {kind}", timed, check, ours, code, says),
                partial(figure, f"watch {kind}", watch.save),
            ]
        seconds = in_turn(contestants, rounds)
    rows = []
    for kind in answers:
        named = "a right answer" if kind == "right" else f"the mistake {kind}"
        rows.append(Row(f"academy check, {named}", seconds[f"check {kind}"], CHECK, seconds[f"pytest {kind}"]))
        rows.append(Row(f"academy watch, {named}", seconds[f"watch {kind}"], WATCH, seconds[f"pytest {kind}"]))
    return rows


def main() -> int:
    """The command line: 0 when every bar is kept, 1 when one is missed, 2 for what cannot be done."""
    words = argparse.ArgumentParser(prog="python -m bench.check")
    words.add_argument("--exercise", default="tree_head")
    words.add_argument("--mistake", default="duplicates_last")
    words.add_argument("--rounds", type=int, default=ROUNDS)
    asked = words.parse_args()
    try:
        began, exercise = load(), Course.find().exercise(asked.exercise)
        rows = measure(exercise, asked.mistake, asked.rounds)
    except (Missing, UnknownName) as error:
        print(error)
        return 2
    return conclude(f"academy beside pytest, on {exercise.name}: the peer is pytest alone.", rows, began)


if __name__ == "__main__":
    raise SystemExit(main())
