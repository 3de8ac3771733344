"""The walls around a stranger's code, made from inside: by the guardian of an answer and by each process of a check."""

import resource
from dataclasses import dataclass

MEMORY, FILES, FILE_SIZE = 1_000_000_000, 64, 1_000_000


@dataclass(frozen=True)
class Walls:
    """Which walls are made."""

    names: frozenset[str]

    def around_an_answer(self) -> None:
        """Called by the guardian."""

    def die_with_parent(self) -> None:
        """Called by the nurse and by each process of a check."""

    def around_a_check(self) -> None:
        """Called before the stranger's code is loaded."""
        if "rlimits" in self.names:
            for limit, value in (
                (resource.RLIMIT_AS, MEMORY),
                (resource.RLIMIT_NOFILE, FILES),
                (resource.RLIMIT_FSIZE, FILE_SIZE),
                (resource.RLIMIT_CORE, 0),
            ):
                resource.setrlimit(limit, (value, value))
