"""Holds what can go wrong with a course or a report: each becomes one sentence for a person."""

from typing import Any


class UnknownName(Exception):
    """No exercise of this name; `near` are those that look like it."""

    def __init__(self, name: str, near: list[str]) -> None:
        super().__init__(name)
        self.name, self.near = name, near


class BrokenCheck(Exception):
    """The exercise's check.py cannot be run: its author's fault, not the learner's."""


class NoCourse(Exception):
    """No course.toml where one was looked for."""


class Trouble(Exception):
    """One sentence and exit code 2: a group and a key of the texts, and its fields. Processes can pass it on."""

    def __init__(self, key: str, group: str = "report", **fields: Any) -> None:
        super().__init__(key, fields)
        self.key, self.group, self.fields = key, group, fields

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.key, self.group, self.fields)


def _again(key: str, group: str, fields: dict[str, Any]) -> Trouble:
    return Trouble(key, group, **fields)
