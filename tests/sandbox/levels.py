"""Which level holds which hostile submission: the table that the tests assert and that the docs show.

`python -m tests.sandbox.levels` runs the corpus where only limits hold, and writes the table anew.
"""

import tomllib

from steps.fences.attacks import FILE
from tests.sandbox.corpus import corpus

SOMETIMES = {  # limits alone hold them or not, as it happens
    "read_solution_on_disk",  # searches the whole disk: it succeeds where it is done before its deadline
    *("escape_kills_its_parent", "escape_signal_by_io"),  # with their parent they end themselves, sooner or later
}
HEAD = """# Which level of protection holds which hostile submission; tests/hostile/NAME.py says what it tries.
# Held: it gets a verdict, passes no more than it earned, leaves nothing, reaches nobody, and the next verdict
# is as before.
# Levels 1 and 2 hold all. The tests assert every row; written by `python -m tests.sandbox.levels`.

"""


def table() -> dict[str, list[int]]:
    """The levels that hold a submission, by its name."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def write(lost: set[str]) -> None:
    """Keep the table, with these submissions not held by limits alone."""
    lost |= SOMETIMES
    rows = [f"{name} = {[1, 2] if name in lost else [1, 2, 3]}" for name in sorted(corpus())]
    FILE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    import tempfile
    from pathlib import Path

    from tests.sandbox.running import lawless

    with tempfile.TemporaryDirectory() as folder:
        write(set(lawless(Path(folder)).amiss))
