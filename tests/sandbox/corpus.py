"""The hostile submissions, and what each may earn."""

import ast
import functools
import re
from dataclasses import dataclass
from pathlib import Path

HOSTILE = Path(__file__).resolve().parent.parent / "hostile"
GROUPS = ("forge", "read", "escape", "exhaust", "design")
MARK = "som_hostile"  # in the name of everything that a hostile submission makes outside itself


@dataclass(frozen=True)
class Submission:
    """One file: what it `tries`, the `exercise` it answers, the checks that its honest part `earns`.

    `luck`: checks that it may also pass when it guesses well, now and then, but not each time.
    """

    name: str
    tries: str
    exercise: str
    earns: frozenset[str]
    luck: frozenset[str]
    raw: bytes

    @property
    def group(self) -> str:
        return self.name.partition("_")[0]


@functools.cache
def corpus() -> dict[str, Submission]:
    """All submissions by name; those in `bombs` are there because no formatter should touch them."""
    return {path.stem: read(path) for path in sorted(HOSTILE.glob("**/*.py"), key=lambda path: path.stem)}


def read(path: Path) -> Submission:
    """A submission from its file. Raises ValueError for one that does not say what it is."""
    raw = path.read_bytes()
    text = raw[:2_000].decode(errors="replace")
    first = ast.literal_eval(text.splitlines()[0])
    facts = dict(re.findall(r"^# (exercise|earns|luck): (.+)$", text, re.M))
    if not first.startswith("tries: to ") or not {"exercise", "earns"} <= set(facts):
        raise ValueError(path.name)
    earns = frozenset(facts["earns"].split()) - {"none"}
    luck = frozenset(facts.get("luck", "").split())
    return Submission(path.stem, first.removeprefix("tries: "), facts["exercise"], earns, luck, raw)
