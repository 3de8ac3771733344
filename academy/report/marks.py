"""`grades.csv`: one row for each learner, one column for each exercise."""

import csv
from collections.abc import Iterator
from pathlib import Path

from academy.report.rows import Rows
from academy.report.writing import write_whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | float


def write_marks(rows: Rows, file: Path) -> None:
    """Points of each exercise, their sum, out of how many, percent, what is late. Empty: nothing was handed in."""
    with write_whole(file, "utf-8-sig", "") as stream:  # with a BOM: Excel reads Cyrillic names
        table = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
        table.writerows([harmless(one) if isinstance(one, str) else one for one in row] for row in mark_rows(rows))


def mark_rows(rows: Rows) -> Iterator[list[Cell]]:
    """The table of marks, its header first."""
    names = [one.name for one in rows.exercises]
    yield ["learner", "number", "name", *names, "points", "of", "percent", "late"]
    for person, marks in rows.marks():
        points = [marks[name].points if name in marks else None for name in names]
        total = sum(one or 0 for one in points)
        share = round(100 * total / rows.of, 1) if rows.of else 0.0
        late = ", ".join(name for name in names if name in marks and marks[name].late)
        cells = ["" if one is None else one for one in points]
        yield [person.key, person.number, person.name, *cells, total, rows.of, share, late]


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection), also behind blanks."""
    text = "".join(sign for sign in text if sign in "\t\n" or not (sign < " " or "\x7f" <= sign <= "\x9f"))
    return "'" + text if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
