"""Moodle's worksheet and Canvas's gradebook get the right marks of the right people, and nothing else changes."""

import csv
from pathlib import Path

import pytest

from academy.errors import Trouble
from academy.intake import Learner
from academy.report.filling import Filled
from academy.report.rows import Rows
from academy.report.store import Store
from tests.report.small import ADDS_TWO, RIGHT, UNWRITTEN, called, learner, refused, small_report

HEADER = (
    'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\r\n'
)
RUSSIAN = (
    "Идентификатор;Полное имя;Статус;Оценка;Максимальная оценка;Последнее изменение (оценка);"
    "Отзыв в виде комментария\r\n"
)


def row(number: int, name: str, grade: str = "", feedback: str = "") -> str:
    return f'"Participant {number}","{name}",x@example.kg,"Submitted, ok",{grade},10,Yes,-,-,"{feedback}"\r\n'


def filled(report: Path, name: str, delimiter: str = ",") -> list[list[str]]:
    with (report / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter))


def moodle(key: str, number: str, *sources: str, name: str = "") -> Learner:
    return learner(f"{key}_{number}", *sources, name=name or key, ids={"moodle": number})


def test_only_grades_and_feedback_of_a_worksheet_change(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "worksheet.csv"
    text = HEADER + row(4711, "Aigul Asanova") + row(5, "Bakyt O'Neil") + row(6, "Nobody Else", "3", "kept")
    sheet.write_text(text, encoding="utf-8", newline="")
    people = [moodle("Aigul Asanova", "4711", RIGHT), moodle("Bakyt ONeil", "5", ADDS_TWO)]
    told = small_report(tmp_path / "report", people, course, filled=Filled(sheet))
    assert told == []
    after = filled(tmp_path / "report", "moodle_worksheet.csv")
    with sheet.open(encoding="utf-8", newline="") as stream:
        before = list(csv.reader(stream))
    assert [one[4] for one in after] == ["Grade", "10", "3.33", "3"]
    assert "adds_two" in after[2][9] and after[3][9] == "kept"
    others = [0, 1, 2, 3, 5, 6, 7, 8]
    assert [[one[n] for n in others] for one in after] == [[one[n] for n in others] for one in before]
    lines = (tmp_path / "report" / "moodle_worksheet.csv").read_bytes().splitlines(keepends=True)
    assert lines[0] == HEADER.encode() and lines[3] == row(6, "Nobody Else", "3", "kept").encode()


def test_a_russian_worksheet_keeps_its_comma_and_its_words(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "worksheet.csv"
    line = "Участник4711;Асанова Айгүл;Черновик;-;100,00;-;\r\n"
    sheet.write_text("\ufeff" + RUSSIAN + line, encoding="utf-8", newline="")
    person = moodle("Айгүл Асанова", "4711", ADDS_TWO)
    assert small_report(tmp_path / "report", [person], course, "ru", Filled(sheet)) == []
    after = filled(tmp_path / "report", "moodle_worksheet.csv", ";")
    assert after[1][3] == "33,33"
    assert after[1][6].startswith("double: 1 ") and after[1][6][0].isalpha()


def test_feedback_is_text_and_never_markup_or_a_hidden_quote(tmp_path: Path, course: Path) -> None:
    hostile = 'def double(number):\n    raise ValueError("<script>alert(1)</script> \\" & \\\\")\n' + "x = (\n"
    sheet = tmp_path / "worksheet.csv"
    sheet.write_text(HEADER + row(1, "Aigul"), encoding="utf-8", newline="")
    small_report(tmp_path / "report", [moodle("Aigul", "1", hostile)], course, filled=Filled(sheet))
    raw = (tmp_path / "report" / "moodle_worksheet.csv").read_text(encoding="utf-8")
    cell = filled(tmp_path / "report", "moodle_worksheet.csv")[1][9]
    assert cell[0].isalpha() and "<script" not in cell and '\\"' not in raw and "\\" not in cell


def test_a_number_that_is_somebody_elses_changes_nobodys_mark(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "worksheet.csv"
    sheet.write_text(HEADER + row(77, "Cholpon Dzhumabaeva"), encoding="utf-8", newline="")
    people = [moodle("Group A", "77", RIGHT), learner("dastan", RIGHT, number="77", name="Cholpon Dzhumabaeva")]
    told = small_report(tmp_path / "report", people, course, filled=Filled(sheet))
    assert filled(tmp_path / "report", "moodle_worksheet.csv")[1][4] == ""
    assert len(told) == 1 and "Group A" in told[0] and "Cholpon" in told[0]


def test_headers_of_another_language_are_asked_for(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "worksheet.csv"
    french = HEADER.replace("Grade,", "Note,", 1).replace("Feedback comments", "Feedback par commentaires")
    sheet.write_text(french + row(1, "Aigul"), encoding="utf-8", newline="")
    person = moodle("Aigul", "1", RIGHT)
    with pytest.raises(Trouble) as caught:
        small_report(tmp_path / "report", [person], course, filled=Filled(sheet))
    assert caught.value.key == "sheet_column" and "Note" in caught.value.fields["names"]
    said = refused(called("report", tmp_path / "report", "--moodle-worksheet", sheet))
    assert "--grade-column NAME" in said and "Feedback par commentaires" in said
    words = ("--grade-column", "Note", "--feedback-column", "Feedback par commentaires")
    done = called("report", tmp_path / "report", "--moodle-worksheet", sheet, *words)
    assert done.exit_code == 0, done.output
    assert filled(tmp_path / "report", "moodle_worksheet.csv")[1][4] == "10"


def test_a_scale_of_words_is_refused(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "worksheet.csv"
    text = HEADER.replace('"Maximum grade"', "Scale") + row(1, "Aigul").replace(",10,", ',"Poor, Good",')
    sheet.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(Trouble, match="sheet_scale"):
        small_report(tmp_path / "report", [moodle("Aigul", "1", RIGHT)], course, filled=Filled(sheet))


def test_moodles_gradebook_names_only_addresses_that_the_system_told(tmp_path: Path, course: Path) -> None:
    people = [
        learner("a", RIGHT, email="aigul@example.kg", name="=Aigul"),
        learner("b", ADDS_TWO),
        learner("c", UNWRITTEN, email="two@example.kg"),
        learner("d", RIGHT, email="two@example.kg"),
        learner("e", email="nothing@example.kg"),
    ]
    (told,) = small_report(tmp_path / "report", people, course)
    assert "no address" in told and told.endswith("b, c, d.")
    table = filled(tmp_path / "report", "moodle.csv")
    assert table[0] == ["Email address", "double", "double feedback"]
    assert [one[:2] for one in table[1:]] == [["aigul@example.kg", "3"]]
    assert {len(one) for one in table} == {3}


CANVAS = (
    'Student,ID,SIS User ID,SIS Login ID,Section,"Twice a number (4321)",Essay (99),Final Score\n'
    "    Points Possible,,,,,10,5,(read only)\n"
    '"Asanova, Aigul",12345,,aigul,BC-1,,4,80\n'
    '"=""Bakyt, Uulu""",777,,bakyt,BC-1,9,,70\n'
    '"Student, Test",1,,t,BC-1,,,\n'
)


def canvas(key: str, number: str, *sources: str) -> Learner:
    return learner(f"{key}_{number}", *sources, ids={"canvas": number})


def test_a_canvas_gradebook_keeps_who_and_gets_marks(tmp_path: Path, course: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text(CANVAS, encoding="utf-8", newline="")
    people = [canvas("asanovaaigul", "12345", ADDS_TWO), canvas("ivan", "777", RIGHT), canvas("x", "9", RIGHT)]
    told = small_report(tmp_path / "report", people, course, filled=Filled(gradebook=book))
    raw = (tmp_path / "report" / "canvas_gradebook.csv").read_text(encoding="utf-8")
    assert raw.splitlines() == [
        'Student,ID,SIS User ID,SIS Login ID,Section,"Twice a number (4321)"',
        "    Points Possible,,,,,10",
        '"Asanova, Aigul",12345,,aigul,BC-1,"3.33"',
        '"=""Bakyt, Uulu""",777,,bakyt,BC-1,9',
        '"Student, Test",1,,t,BC-1,',
    ]
    assert len(told) == 1 and "ivan_777" in told[0] and "x_9" in told[0]


def test_all_points_together_go_into_the_assignment_that_is_named(tmp_path: Path, course: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text(CANVAS.replace("Twice a number", "Week 1"), encoding="utf-8", newline="")
    person = canvas("asanovaaigul", "12345", RIGHT)
    with pytest.raises(Trouble, match="sheet_assignment"):
        small_report(tmp_path / "report", [person], course, filled=Filled(gradebook=book))
    done = called("report", tmp_path / "report", "--canvas-gradebook", book, "--canvas-assignment", "Week 1")
    assert done.exit_code == 0, done.output
    assert filled(tmp_path / "report", "canvas_gradebook.csv")[2] == [
        *("Asanova, Aigul", "12345", "", "aigul", "BC-1"),
        "10",
    ]


def test_what_is_no_gradebook_of_canvas_is_refused(tmp_path: Path, course: Path) -> None:
    small_report(tmp_path / "report", [canvas("a", "1", RIGHT)], course)
    book = tmp_path / "book.csv"
    book.write_text("Name,Points\nAigul,7\n")
    assert "is not a gradebook exported from Canvas" in refused(
        called("report", tmp_path / "report", "--canvas-gradebook", book)
    )


def test_an_answer_that_waits_is_not_filled_in(tmp_path: Path, course: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text(CANVAS, encoding="utf-8", newline="")
    small_report(tmp_path / "report", [canvas("asanovaaigul", "12345", RIGHT)], course)
    with Store(tmp_path / "report") as store:
        store.base.execute("DELETE FROM verdicts")
        assert Rows(store).count("waiting") == 1
    done = called("report", tmp_path / "report", "--canvas-gradebook", book)
    assert done.exit_code == 0, done.output
    assert filled(tmp_path / "report", "canvas_gradebook.csv")[2][5] == ""
