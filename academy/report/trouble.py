"""What an instructor is told when a report cannot be read or written."""

from typing import Any


class Trouble(Exception):
    """One sentence and exit code 2: a key of the texts' group `report`, and its fields. Processes can pass it on."""

    def __init__(self, key: str, **fields: Any) -> None:
        super().__init__(key, fields)
        self.key, self.fields = key, fields

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.key, self.fields)


def _again(key: str, fields: dict[str, Any]) -> Trouble:
    return Trouble(key, **fields)
