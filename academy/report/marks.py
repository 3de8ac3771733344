"""`grades.csv`: one row for each learner, one column for each exercise."""

import csv
from pathlib import Path

from academy.report.rows import Rows
from academy.report.writing import write_whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_marks(rows: Rows, file: Path) -> None:
    """Points of each exercise, their sum, out of how many, percent. An empty cell: nothing was handed in."""
    names = [one.name for one in rows.exercises]
    with write_whole(file, "utf-8-sig", "") as stream:  # with a BOM: Excel reads Cyrillic names
        table = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
        table.writerow(["learner", "number", "name", *names, "points", "of", "percent"])
        for person, marks in rows.marks():
            who = [harmless(text) for text in (person.key, person.number, person.name)]
            points = [marks[name].points if name in marks else None for name in names]
            total = sum(one or 0 for one in points)
            share = round(100 * total / rows.of, 1) if rows.of else 0.0
            table.writerow([*who, *("" if one is None else one for one in points), total, rows.of, share])


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection), also behind blanks."""
    text = "".join(sign for sign in text if sign in "\t\n" or not (sign < " " or "\x7f" <= sign <= "\x9f"))
    return "'" + text if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
