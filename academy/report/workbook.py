"""`grades.xlsx`: the table of `grades.csv` for spreadsheets that expect another separator or a decimal comma."""

import importlib
import io
from pathlib import Path

from academy.report.marks import mark_rows
from academy.report.rows import Rows
from academy.report.writing import write_whole_bytes

LONGEST = 1_000  # letters of a cell


def write_workbook(rows: Rows, file: Path) -> bool:
    """Write the workbook: texts are text cells, never formulas. False, and no file, if XlsxWriter is not installed."""
    try:
        xlsxwriter = importlib.import_module("xlsxwriter")
    except ImportError:
        file.unlink(missing_ok=True)  # an older one would tell other marks than grades.csv
        return False
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("grades")
    bold = book.add_format({"bold": True})
    for place, row in enumerate(mark_rows(rows)):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(place, column, cell[:LONGEST], bold if place == 0 else None)
            else:
                sheet.write_number(place, column, cell)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 2, 24)
    book.close()
    write_whole_bytes(file, stream.getvalue())
    return True
