"""What an instructor is told when a report cannot be read or written."""

from typing import Any


class Trouble(Exception):
    """One sentence and exit code 2: a key of the texts' group `report`, and its fields."""

    def __init__(self, key: str, **fields: Any) -> None:
        super().__init__(key, fields)
        self.key, self.fields = key, fields
