"""Canvas: the teacher's own exported gradebook, its columns for these exercises filled in."""

import re
from decimal import Decimal
from pathlib import Path

from academy.errors import Trouble
from academy.report.filled_sheet import FilledSheet, rows_for
from academy.report.numbers import Ambiguous, decimal_mark, number, share
from academy.report.rows import Person, Rows
from academy.report.sheet import Sheet
from academy.report.wording import Wording

_NAMES = (["Student", "ID"], ["LastName", "FirstName", "ID"])  # as a school shows names
_LEADING = (*_NAMES[0], *_NAMES[1], "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")
_ASSIGNMENT = re.compile(r"(.*)\s\((\d+)\)", re.S)


def filled_gradebook(rows: Rows, source: Path, wording: Wording, column: str) -> FilledSheet:
    """Who and where as exported, the assignments filled, the rest left out.

    An assignment is an exercise if its title is the exercise's name or title; or `column` gets all points together.
    Raises Trouble.
    """
    sheet = Sheet.read(source)
    header = sheet.header
    leading = [place for place, name in enumerate(header) if name in _LEADING and name not in header[:place]]
    names = next((one for one in _NAMES if header[: len(one)] == one), None)
    if names is None or leading != list(range(len(leading))):
        raise Trouble("sheet_canvas", place=source)
    columns = _columns(rows, sheet, wording, column)
    identity = len(names) - 1
    worth, mark = _worth(sheet, columns)
    ids = {sheet.value(row, identity).strip(): row for row in sheet.data if sheet.value(row, identity).strip()}
    found = rows_for(rows, lambda person: _row(sheet, person, ids, identity))
    filled = FilledSheet(sheet, found.missing, found.twice)
    for person, row, marks in found.rows:
        for place, exercises in columns.items():
            handed = [marks[name] for name in exercises if name in marks]
            if not handed or any(one.points is None for one in handed):
                continue
            if any(letter.isalpha() for letter in sheet.value(row, place)):
                filled.kept.append(person)  # excused, or not his assignment
                continue
            of = sum(one.of for one in rows.exercises if one.name in exercises)
            sheet.set(row, place, share(sum(one.points or 0 for one in handed), of, worth[place], mark))
    sheet.keep([*leading, *columns])
    return filled


def _row(sheet: Sheet, person: Person, ids: dict[str, int], identity: int) -> int | None:
    """The row of a learner: the number is theirs, and so is the name."""
    row = ids.get(person.ids.get("canvas", ""))
    if row is None:
        return None
    return row if person.called(" ".join(sheet.value(row, place) for place in range(identity))) else None


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


def _worth(sheet: Sheet, columns: dict[int, tuple[str, ...]]) -> tuple[dict[int, Decimal], str]:
    """The points of each assignment, from the row that tells them, and the sheet's decimal mark. Raises Trouble."""
    told = next((row for row in sheet.data if "Points Possible" in sheet.value(row, 0)), None)
    first = min(columns)
    cells = [sheet.value(row, place) for row in sheet.data for place in range(first, len(sheet.header))]
    mark = decimal_mark(cells)
    worth = {}
    for place in columns:
        said = "" if told is None else sheet.value(told, place)
        try:
            points = number(said, mark)
        except Ambiguous:
            raise Trouble("sheet_number", place=sheet.file, said=said) from None
        if not points:
            raise Trouble("sheet_points", place=sheet.file, column=sheet.header[place])
        worth[place] = points
    return worth, mark
