"""Another system's CSV, filled in: every cell that is not set stays exactly as it stands in the file."""

import re
from dataclasses import dataclass
from pathlib import Path

from academy.errors import Trouble
from academy.report.writing import write_whole

_LONGEST = 50_000_000  # bytes
_DELIMITERS = ",;\t:"


@dataclass
class Sheet:
    """Rows of cells, quotes and all; the last cell of a row is followed by the row's line end."""

    file: Path
    rows: list[list[str]]
    ends: list[str]
    delimiter: str
    mark: str

    @classmethod
    def read(cls, file: Path) -> "Sheet":
        """Raises Trouble: no such file, not UTF-8, not a table."""
        try:
            with file.open("rb") as stream:
                raw = stream.read(_LONGEST)
            text = raw.decode("utf-8")
        except OSError as error:
            raise Trouble("cannot_read", place=file, why=error.strerror or "") from error
        except UnicodeDecodeError as error:
            raise Trouble("sheet_encoding", place=file) from error
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        tables = [_cells(text.removeprefix(mark), one, escaped) for one in _DELIMITERS for escaped in (True, False)]
        whole = [one for one in tables if one and len(one[0][0]) > 1 and _even(one[0])]
        if not whole:
            raise Trouble("sheet_table", place=file)
        rows, ends, delimiter = max(whole, key=lambda one: len(one[0][0]))
        return cls(file, rows, ends, delimiter, mark)

    @property
    def header(self) -> list[str]:
        return [self.value(0, column) for column in range(len(self.rows[0]))]

    @property
    def data(self) -> list[int]:
        """The numbers of the rows below the header that are not blank lines."""
        return [number for number, row in enumerate(self.rows) if number and len(row) > 1]

    def value(self, row: int, column: int) -> str:
        """What a cell says."""
        cell = self.rows[row][column]
        return cell[1:-1].replace('""', '"') if cell[:1] == cell[-1:] == '"' and len(cell) > 1 else cell

    def set(self, row: int, column: int, text: str) -> None:
        """Write a cell. For PHP a backslash before a quote hides it, so a text here holds none of the two."""
        self.rows[row][column] = '"' + text.replace("\\", "/").replace('"', "'") + '"'

    def keep(self, columns: list[int]) -> None:
        """Leave all other columns out."""
        self.rows = [[row[column] for column in columns] if len(row) > 1 else row for row in self.rows]

    def write(self, file: Path) -> None:
        with write_whole(file, newline="") as stream:
            stream.write(self.mark)
            for row, end in zip(self.rows, self.ends, strict=True):
                stream.write(self.delimiter.join(row) + end)


def _even(rows: list[list[str]]) -> bool:
    """Has every row, except blank lines, as many cells as the header?"""
    return len({len(row) for row in rows if row != [""]}) == 1


def _cells(text: str, delimiter: str, escaped: bool) -> tuple[list[list[str]], list[str], str] | None:
    """The raw cells and line ends; `escaped`: a backslash hides a quote, as PHP writes it. None if nothing is there."""
    inside = r'[^"\\]|\\.|""' if escaped else r'[^"]|""'
    plain = rf'(?:[^"{delimiter}\r\n][^{delimiter}\r\n]*)?'
    cell = re.compile(rf'("(?:{inside})*"(?={delimiter}|[\r\n]|\Z)|{plain})({delimiter}|\r\n|\r|\n|\Z)', re.S)
    rows: list[list[str]] = [[]]
    ends: list[str] = []
    place = 0
    while found := cell.match(text, place):
        rows[-1].append(found[1])
        place = found.end()
        if found[2] != delimiter:
            ends.append(found[2])
            if place == len(text):
                break
            rows.append([])
    return (rows, ends, delimiter) if place == len(text) and text else None
