"""Canvas: the teacher's own exported gradebook, its columns for these exercises filled in."""

import re
from pathlib import Path

from academy.errors import Trouble
from academy.report.rows import Person, Rows
from academy.report.sheet import Sheet
from academy.report.wording import Wording

_LEADING = ("Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")
_ASSIGNMENT = re.compile(r"(.*)\s\((\d+)\)", re.S)


def filled_gradebook(rows: Rows, source: Path, wording: Wording, column: str) -> tuple[Sheet, list[Person]]:
    """Who and where as exported, the assignments filled, the rest left out; and the learners who have no row in it.

    An assignment is an exercise if its title is the exercise's name or title; or `column` gets all points together.
    Raises Trouble.
    """
    sheet = Sheet.read(source)
    header = sheet.header
    leading = [place for place, name in enumerate(header) if name in _LEADING and name not in header[:place]]
    if [header[place] for place in leading[:2]] != ["Student", "ID"] or leading != list(range(len(leading))):
        raise Trouble("sheet_canvas", place=source)
    columns = _columns(rows, sheet, wording, column)
    people = [row for row in sheet.data if sheet.value(row, 1).strip()]
    places = {sheet.value(row, 1).strip(): row for row in people}
    worth = {place: _worth(sheet, place) for place in columns}
    missing = []
    for person, marks in rows.marks():
        points = {name: mark.points for name, mark in marks.items() if mark.points is not None}
        row = places.get(person.ids.get("canvas", ""))
        if row is None or not person.called(sheet.value(row, 0)):
            missing += [person] if points else []
            continue
        for place, names in columns.items():
            handed = [name for name in names if name in marks]
            if handed and all(name in points for name in handed):
                of = sum(one.of for one in rows.exercises if one.name in names)
                value = sum(points[name] for name in handed) * (worth[place] or of) / of
                sheet.set(row, place, f"{value:.2f}".rstrip("0").rstrip("."))
    sheet.keep([*leading, *columns])
    return sheet, missing


def _columns(rows: Rows, sheet: Sheet, wording: Wording, column: str) -> dict[int, tuple[str, ...]]:
    """The columns to fill, each with the exercises that count in it."""
    titles = {place: found[1] for place, name in enumerate(sheet.header) if (found := _ASSIGNMENT.fullmatch(name))}
    if column:
        wanted = [place for place, title in titles.items() if column in (title, sheet.header[place])]
        fillable: dict[int, tuple[str, ...]] = {place: tuple(one.name for one in rows.exercises) for place in wanted}
    else:
        names = {_plain(one.name): one.name for one in rows.exercises}
        names |= {_plain(wording.task(one.name).title): one.name for one in rows.exercises}
        fillable = {place: (names[_plain(title)],) for place, title in titles.items() if _plain(title) in names}
    if not fillable or len(set(fillable.values())) < len(fillable):
        listed = ", ".join(sheet.header[place] for place in titles)
        raise Trouble("sheet_assignment", place=sheet.file, names=listed, example=next(iter(titles.values()), "…"))
    return fillable


def _plain(title: str) -> str:
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def _worth(sheet: Sheet, column: int) -> float:
    """The points of an assignment, from the row that tells them; 0 if it tells none."""
    for row in sheet.data:
        if "Points Possible" in sheet.value(row, 0):
            text = sheet.value(row, column).strip()
            return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else 0.0
    return 0.0
