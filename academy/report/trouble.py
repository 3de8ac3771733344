"""What an instructor is told when a report cannot be read or written."""

from typing import Any


class Trouble(Exception):
    """One sentence and exit code 2: a group and a key of the texts, and its fields. Processes can pass it on."""

    def __init__(self, key: str, group: str = "report", **fields: Any) -> None:
        super().__init__(key, fields)
        self.key, self.group, self.fields = key, group, fields

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.key, self.group, self.fields)


def _again(key: str, group: str, fields: dict[str, Any]) -> Trouble:
    return Trouble(key, group, **fields)
