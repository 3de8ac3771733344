"""Everything beside grades.db: made from it, and made again by `academy report`."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from academy.errors import Trouble
from academy.intake import Note
from academy.report.filling import Filled, filled_sheets
from academy.report.gradescope import write_results
from academy.report.junit import write_suites
from academy.report.lines import write_lines
from academy.report.marks import write_marks
from academy.report.moodle import write_gradebook
from academy.report.pages import OURS, write_index, write_learner
from academy.report.rows import Rows
from academy.report.wording import Wording, protected
from academy.report.workbook import write_workbook
from academy.words.safe_text import safe_text


def write_views(rows: Rows, wording: Wording, folder: Path, filled: Filled) -> Iterator[str]:
    """Write every view; yields a sentence for what an instructor should know about them. Raises Trouble."""
    for name, made in filled_sheets(rows, wording, filled):
        made.sheet.write(folder / name)
        lines = {"not_in_sheet": made.missing, "sheet_twice": made.twice, "sheet_kept": made.kept}
        for key, people in lines.items():
            if people:
                names = ", ".join(dict.fromkeys(one.label for one in people))
                yield wording.say(key, names=names, place=made.sheet.file)
    write_marks(rows, folder / "grades.csv")
    if not write_workbook(rows, folder / "grades.xlsx"):
        yield wording.say("no_xlsx")
    write_lines(rows, folder / "verdicts.jsonl", wording)
    left_out = write_gradebook(rows, folder / "moodle.csv", wording)
    if left_out is None:
        (folder / "moodle.csv").unlink(missing_ok=True)
    elif left_out:
        yield wording.say("no_address", names=", ".join(one.label for one in left_out), place=folder / "moodle.csv")
    write_suites(rows, folder / "junit.xml", wording)
    for person in rows.people():
        try:
            write_learner(rows, person, folder / "learners" / f"{person.slug}.html", wording)
            write_results(rows, person, folder / "gradescope" / f"{person.slug}.json", wording)
        except (LookupError, TypeError, ValueError, AttributeError):  # one answer must not cost the others their pages
            yield wording.say("not_written", name=safe_text(person.label))
    notes = [note.said(wording.lang) for note in _notes(rows)]
    write_index(rows, folder / "index.html", wording, protected(rows.protections(), wording.lang), notes)
    _sweep(rows, folder)


def _notes(rows: Rows) -> list[Note]:
    """The lines about what could not be used. Raises Trouble if somebody else wrote into the file."""
    try:
        notes = [Note(key, fields) for key, fields in json.loads(rows.store.run("notes", "[]"))]
        assert all(note.said("en") for note in notes)
    except (ValueError, TypeError, KeyError, AssertionError) as error:
        raise Trouble("damaged", place=rows.store.file) from error
    return notes


def _sweep(rows: Rows, folder: Path) -> None:
    """Remove the pages of learners who are not in the report any more."""
    keep = {person.slug for person in rows.people()}
    for place, kind in (("learners", "html"), ("gradescope", "json")):
        for file in (folder / place).glob(f"*.{kind}"):
            if OURS.fullmatch(file.name) and file.stem not in keep:
                with contextlib.suppress(OSError):
                    file.unlink()
