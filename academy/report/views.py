"""Everything beside grades.db: made from it, and made again by `academy report`."""

from dataclasses import dataclass
from pathlib import Path

from academy.course import Course
from academy.report.lines import write_lines
from academy.report.marks import write_marks
from academy.report.rows import Rows
from academy.report.wording import Wording


@dataclass(frozen=True)
class Filled:
    """The teacher's own files, to be filled in: Moodle's grading worksheet, Canvas's gradebook."""

    moodle: Path | None = None
    canvas: Path | None = None


def write_views(rows: Rows, course: Course, folder: Path, lang: str, filled: Filled) -> list[Path]:
    """Write every view in a language; their files."""
    wording = Wording(course, lang)
    write_marks(rows, folder / "grades.csv")
    write_lines(rows, folder / "verdicts.jsonl", wording)
    return [folder / "grades.csv", folder / "verdicts.jsonl"]
