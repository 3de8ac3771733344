"""Lists of a class that lie beside what was handed in, as CSV: who a number or a user name is.

Canvas's gradebook export, GitHub Classroom's grades, Classroom 50's roster.
"""

import csv
import io
from dataclasses import dataclass, field

from academy.words.safe_text import safe_text

SIZE = 10_000_000  # bytes

Row = dict[str, str]


@dataclass
class Rosters:
    """Rows by Canvas's user id, by repository (several for a team), and by GitHub user in lower case."""

    canvas: dict[str, Row] = field(default_factory=dict)
    repositories: dict[str, list[Row]] = field(default_factory=dict)
    users: dict[str, Row] = field(default_factory=dict)

    def add(self, raw: bytes) -> bool:
        """Take in a list; False if it is none of those known."""
        rows = _rows(raw)
        columns = set(rows[0]) if rows else set()
        if "ID" in columns and columns & {"Student", "LastName"}:
            self.canvas |= {one["ID"]: one for one in rows if one["ID"]}
        elif {"github_username", "student_repository_name"} <= columns:
            for one in rows:
                self.repositories.setdefault(one["student_repository_name"], []).append(one)
        elif {"username", "first_name", "last_name"} <= columns:
            self.users |= {one["username"].casefold(): one for one in rows if one["username"]}
        else:
            return False
        return True


def _rows(raw: bytes) -> list[Row]:
    """The rows by their header's names; none where it is no table."""
    if len(raw) > SIZE:
        return []
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1251", "replace")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        header, *rows = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    except (csv.Error, ValueError):
        return []
    names = [name.strip() for name in header]
    return [dict(zip(names, [*map(_cell, row), *[""] * len(names)], strict=False)) for row in rows]


def _cell(text: str) -> str:
    """A cell as a person reads it: Canvas writes a name that begins with `=` as `="name"`."""
    text = text.strip()
    return safe_text(text[2:-1] if text.startswith('="') and text.endswith('"') else text)
