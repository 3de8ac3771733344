"""Moodle: the gradebook's import, and the teacher's own grading worksheet of an assignment, filled in."""

import csv
import html
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

from academy.errors import Trouble
from academy.report.filled_sheet import FilledSheet, rows_for
from academy.report.numbers import Ambiguous, decimal_mark, number, share
from academy.report.rows import Person, Rows
from academy.report.sheet import Sheet
from academy.report.wording import Wording
from academy.report.writing import write_whole

# Headers of a worksheet in the languages in which they were seen: they are in the language of whoever downloads it.
GRADE = ("Grade", "Оценка")
FEEDBACK = ("Feedback comments", "Отзыв в виде комментария")


def write_gradebook(rows: Rows, file: Path, wording: Wording) -> list[Person] | None:
    """For Grades > Import > CSV, which takes everything or nothing: only learners whose address the system told.

    Returns those left out; None, and no file, if no address is known at all.
    """
    addresses = Counter(person.email.casefold() for person in rows.people() if person.email)
    if not addresses:
        return None
    names, missing = [one.name for one in rows.exercises], []
    with write_whole(file, newline="") as stream:
        table = csv.writer(stream, quoting=csv.QUOTE_ALL)
        table.writerow(["Email address", *(cell for name in names for cell in (name, f"{name} feedback"))])
        for person, marks in rows.marks():
            points = {name: mark.points for name, mark in marks.items() if mark.points is not None}
            if addresses[person.email.casefold()] != 1:
                missing += [person] if points else []
            elif points:
                told = {verdict.exercise: wording.short(verdict) for _, verdict in rows.verdicts(person.key)}
                cells = ((str(points.get(name, "")), as_html(told.get(name, ""))) for name in names)
                table.writerow([person.email, *(cell for pair in cells for cell in pair)])
    return missing


def filled_worksheet(rows: Rows, source: Path, wording: Wording, columns: tuple[str, str]) -> FilledSheet:
    """A downloaded worksheet with Grade and Feedback filled, nothing else.

    `columns`: the headers of the two columns if they are in another language. Raises Trouble.
    """
    sheet = Sheet.read(source)
    grade, feedback = _column(sheet, columns[0], GRADE), _column(sheet, columns[1], FEEDBACK)
    maximum, mark = _maximum(sheet, grade)
    places = {found[0]: row for row in sheet.data if (found := re.search(r"\d+$", sheet.value(row, 0).strip()))}
    whose = rows_for(rows, lambda person: _row(sheet, person, places))
    filled = FilledSheet(sheet, whose.missing, whose.twice)
    for person, row, marks in whose.rows:
        if any(one.points is None for one in marks.values()):
            continue
        if any(letter.isalpha() for letter in sheet.value(row, grade)):
            filled.kept.append(person)
            continue
        sheet.set(row, grade, share(sum(one.points or 0 for one in marks.values()), rows.of, maximum, mark))
        told = "<br>".join(as_html(wording.short(verdict)) for _, verdict in rows.verdicts(person.key))
        sheet.set(row, feedback, told)
    return filled


def _row(sheet: Sheet, person: Person, places: dict[str, int]) -> int | None:
    row = places.get(person.ids.get("moodle", ""))
    return row if row is not None and _named(sheet, row, person) else None


def as_html(text: str) -> str:
    """Text for a cell that is shown as HTML: no quote and no backslash is left in it."""
    return html.escape(text).replace("\\", "&#92;").replace("\r", "").replace("\n", "<br>")


def _column(sheet: Sheet, chosen: str, known: tuple[str, ...]) -> int:
    for name in [chosen] if chosen else known:
        if name in sheet.header:
            return sheet.header.index(name)
    names = ", ".join(sheet.header)
    raise Trouble("sheet_column", place=sheet.file, wanted=chosen or known[0], names=names)


def _maximum(sheet: Sheet, grade: int) -> tuple[Decimal, str]:
    """The highest grade, in the column after the grade, and the sheet's decimal mark. Raises Trouble."""
    highest = {sheet.value(row, grade + 1).strip() for row in sheet.data} if grade + 1 < len(sheet.header) else set()
    if len(highest) != 1:
        raise Trouble("sheet_scale", place=sheet.file)
    text = highest.pop()
    mark = decimal_mark([text, *(sheet.value(row, grade) for row in sheet.data)])
    try:
        maximum = number(text, mark)
    except Ambiguous:
        raise Trouble("sheet_number", place=sheet.file, said=text) from None
    if not maximum:
        raise Trouble("sheet_scale", place=sheet.file)
    return maximum, mark


def _named(sheet: Sheet, row: int, person: Person) -> bool:
    """Does the row name this learner? A team's number may be somebody else's."""
    return any(person.called(sheet.value(row, column)) for column in range(len(sheet.header)))
