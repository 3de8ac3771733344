"""The teacher's own files, filled in: which ones, and what they are called in the report."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from academy.report.canvas import filled_gradebook
from academy.report.filled_sheet import FilledSheet
from academy.report.moodle import filled_worksheet
from academy.report.rows import Rows
from academy.report.wording import Wording

WORKSHEET, GRADEBOOK = "moodle_worksheet.csv", "canvas_gradebook.csv"


@dataclass(frozen=True)
class Filled:
    """Moodle's grading worksheet and Canvas's gradebook, as downloaded.

    `grade` and `feedback`: headers of the worksheet in a language that we do not know; `assignment`: the gradebook's
    column for all exercises together.
    """

    worksheet: Path | None = None
    grade: str = ""
    feedback: str = ""
    gradebook: Path | None = None
    assignment: str = ""


def filled_sheets(rows: Rows, wording: Wording, filled: Filled) -> Iterator[tuple[str, FilledSheet]]:
    """Each file filled in, under the name to write it under. Raises Trouble."""
    if filled.worksheet:
        yield WORKSHEET, filled_worksheet(rows, filled.worksheet, wording, (filled.grade, filled.feedback))
    if filled.gradebook:
        yield GRADEBOOK, filled_gradebook(rows, filled.gradebook, wording, filled.assignment)
