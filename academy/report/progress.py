"""How far a run is: done, left, rate, time to go. On a terminal it moves, in a log it adds a line now and then."""

import time
from types import TracebackType

from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table

from academy.words.i18n import say
from academy.words.terminal import console

EVERY = 10.0  # seconds between lines of a log


class Progress:
    """Counts answers as they are judged; written to the standard error stream."""

    def __init__(self, total: int, lang: str) -> None:
        self.total, self.lang, self.done = total, lang, 0
        self.out = console(errors=True)
        self.start = self.told = time.monotonic()
        self.live = Live(console=self.out, transient=True, get_renderable=self._picture, refresh_per_second=5)

    def __enter__(self) -> "Progress":
        self.start = self.told = time.monotonic()
        if self.out.is_terminal:
            self.live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.out.is_terminal:
            self.live.stop()

    def step(self) -> None:
        """One more is judged."""
        self.done += 1
        now = time.monotonic()
        if not self.out.is_terminal and now - self.told > EVERY:
            self.told = now
            self.out.print(self.words())

    def words(self) -> str:
        """Done, left, per second, time to go."""
        seconds = time.monotonic() - self.start
        rate = self.done / seconds if seconds > 0 else 0.0
        left = self.total - self.done
        togo = _clock(left / rate) if rate else "…"
        return say(self.lang, "report", "progress", done=self.done, left=left, rate=f"{rate:.1f}", togo=togo)

    def _picture(self) -> Table:
        row = Table.grid(padding=(0, 1))
        row.add_row(ProgressBar(self.total, self.done, width=24), self.words())
        return row


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
