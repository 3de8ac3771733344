"""Writes a new exercise folder whose laws fail with sentences that lead to a finished exercise."""

import re
from pathlib import Path

from academy.files import write_text
from academy.words.i18n import say

_FILES = {
    "task.md": """---
minutes: 30
needs: []
oracle:
runs: [browser, desktop]
---
# {title}

You will build a function that … Say what it is for, and who loses what when it is wrong.

| Rule | In code |
| --- | --- |
| … | … |

Write `{name}(data)`.

**Before you start:** write down what `{name}(b"")` should give.

## Checks {{#checks}}

### empty

Nothing gives nothing.

1. What is the smallest thing that somebody could pass?

## Mistakes {{#mistakes}}

## Other right answers {{#accepted}}
""",
    "check.py": '''"""What is asked of an answer: plain pytest, one idea a check."""

from {name} import {name}


def test_empty() -> None:
    assert {name}(b"") == b""
''',
    "starter.py": '''"""{title}."""


def {name}(data: bytes) -> bytes:
    """Say what goes in and what comes out."""
    raise NotImplementedError
''',
    "solution.py": '''"""{title}."""


def {name}(data: bytes) -> bytes:
    """Say what goes in and what comes out."""
    raise NotImplementedError
''',
}


class BadName(Exception):
    """The sentence about a name that cannot be used."""


def write_new(root: Path, name: str, lang: str) -> Path:
    """Write the folder below `root`/exercises and its name into course.toml. Raises BadName."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*", name):
        raise BadName(say(lang, "new", "bad_name", name=name))
    module, exercise = name.split("/")
    folder = root / "exercises" / module / exercise
    if folder.exists():
        raise BadName(say(lang, "new", "exists", folder=folder.relative_to(root).as_posix()))
    (folder / "accepted").mkdir(parents=True)
    title = exercise.replace("_", " ").capitalize()
    for file, text in _FILES.items():
        write_text(folder / file, text.format(name=exercise, title=title), newline="\n")
    listing = root / "exercises" / "course.toml"
    write_text(listing, add_to_course(listing.read_text(encoding="utf-8"), module, exercise), newline="\n")
    return folder.relative_to(root)


def add_to_course(text: str, module: str, exercise: str) -> str:
    """course.toml with one more exercise at the end of its module, the first one of a planned module too; a new module
    at the end.
    """
    parts = re.split(r"(?m)^(?=\[\[module\]\])", text)
    for n, part in enumerate(parts):
        if re.search(rf'(?m)^name = "{module}"$', part):
            parts[n] = re.sub(r"(?m)^exercises = \[(.*?),?\s*\]$", rf'exercises = [\1, "{exercise}"]', part, flags=re.S)
            parts[n] = parts[n].replace("[, ", "[")
            if not re.search(r"(?m)^exercises = ", part):
                parts[n] = re.sub(r"(?m)^(name = .*)$", rf'\1\nexercises = ["{exercise}"]', part, count=1)
            return "".join(parts)
    return text.rstrip() + f'\n\n[[module]]\nname = "{module}"\nexercises = ["{exercise}"]\n'
