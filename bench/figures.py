"""Figures side by side: the same work, in the same run, in turn, after one warm-up; medians (DESIGN, section 13)."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 15
Contestant = Callable[[], dict[str, float]]  # does its work once; what it measured, by name


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, and what it is held against.

    `bar` is the most that `value` may be. With a `peer`, the bar is a share of the peer's median.
    """

    what: str
    values: list[float]
    bar: float | None = None
    peer: list[float] | None = None
    unit: str = "s"

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def ratio(self) -> float | None:
        """Our median by the peer's."""
        return self.median / statistics.median(self.peer) if self.peer else None

    @property
    def kept(self) -> bool:
        """Is it within its bar? Without a bar it is."""
        measured = self.median if self.ratio is None else self.ratio
        return self.bar is None or measured <= self.bar


def in_turn(contestants: Sequence[Contestant], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Let each do its work once for warming up, then `rounds` times, another one first in each round."""
    figures: dict[str, list[float]] = {}
    for turn in range(-1, rounds):
        first = turn % len(contestants)
        for work in (*contestants[first:], *contestants[:first]):
            for name, value in work().items():
                figures.setdefault(name, []).extend([value] if turn >= 0 else [])
        say(f"  round {turn + 1} of {rounds}" if turn >= 0 else "  warmed up")
    return figures


def say(line: str) -> None:
    """Progress, at once."""
    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


def load() -> str:
    """How busy this machine has been in the last minute; nothing where the system does not tell."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def machine() -> str:
    """Processor, cores, system and Python, for the head of a table."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def table(rows: list[Row]) -> str:
    """The rows as Markdown: median, least and most, the peer's median, the ratio, the bar, and whether it is kept."""
    lines = [
        "| what | n | median | least … most | peer | ratio | bar | |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        spread = f"{_short(min(row.values))} … {_short(max(row.values))}" if len(row.values) > 1 else ""
        peer = f"{_short(statistics.median(row.peer))} {row.unit}" if row.peer else ""
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        bar = "" if row.bar is None else f"≤ {_short(row.bar)}" + ("" if row.ratio is not None else f" {row.unit}")
        verdict = "" if row.bar is None else "kept" if row.kept else "MISSED"
        cells = (row.what, str(len(row.values)), f"{_short(row.median)} {row.unit}", spread, peer, ratio, bar, verdict)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _short(number: float) -> str:
    if number >= 100 or number == int(number):
        return f"{number:.0f}"
    return f"{number:.2f}" if number >= 0.1 else f"{number:.4f}"


def conclude(title: str, rows: list[Row], began: str) -> int:
    """Print the table; 1 if a bar is missed."""
    print(f"\n{title}\n{machine()}; {began} at first, {load()} at last\n\n{table(rows)}", flush=True)
    missed = [row.what for row in rows if not row.kept]
    print(f"\nMissed: {'; '.join(missed)}." if missed else "\nEvery bar is kept.", flush=True)
    return 1 if missed else 0
