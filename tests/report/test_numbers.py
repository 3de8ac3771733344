"""Numbers in the teacher's form, and no mark above the maximum, whatever is exported."""

import csv
import json
import tempfile
import unicodedata
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from academy.course.course import Course
from academy.errors import Trouble
from academy.intake import Learner
from academy.report.filling import Filled
from academy.report.numbers import Ambiguous, decimal_mark, number, readings, share
from academy.report.register import register
from academy.report.rows import Rows
from academy.report.store import Store
from academy.report.views import write_views
from academy.report.wording import Wording
from tests.report.small import RIGHT, called, learner, refused, small_report

FORMS = {
    "7": {"": "7"}, "12,50": {",": "12.50"}, "12.50": {".": "12.50"}, "2,500.0": {".": "2500.0"},
    "2.500,0": {",": "2500.0"}, "2 500,25": {",": "2500.25"}, "2\u00a0500,0": {",": "2500.0"},
    "2\u202f500": {"": "2500.0"}, "2'500.5": {".": "2500.5"}, "2,500": {",": "2.500", ".": "2500.0"},
    "0,500": {",": "0.500"}, "1.234.567": {",": "1234567.0"}, "": {}, "(read only)": {}, "-3": {}, "12,": {}, "A": {},
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_a_number_is_read_in_every_form_that_it_can_have(text: str) -> None:
    assert readings(text) == {mark: Decimal(value) for mark, value in FORMS[text].items()}


def test_what_reads_in_two_ways_is_decided_by_the_other_numbers_or_refused() -> None:
    assert decimal_mark(["10,0", "1,000", "EX"]) == "," and decimal_mark(["10,0", "9.5"]) == ""
    assert number("2,500", ".") == 2500 and number("2,500", ",") == Decimal("2.5")
    with pytest.raises(Ambiguous):
        number("2,500", "")


@given(st.integers(-5, 200), st.integers(0, 60), st.decimals(0, 10**7, places=4), st.sampled_from(["", ".", ","]))
def test_a_share_is_never_above_its_maximum(points: int, of: int, maximum: Decimal, mark: str) -> None:
    text = share(points, of, maximum, mark)
    value = Decimal(text.replace(",", "."))
    assert 0 <= value <= maximum
    exact = maximum * min(max(points, 0), of) / of if of else Decimal(0)
    assert abs(value - exact) <= Decimal("0.005")


def book(points: str, delimiter: str = ",", last: str = "") -> str:
    rows = [
        ["LastName", "FirstName", "ID", "SIS Login ID", "Section", "double (7)", "Final Score"],
        ["    Points Possible", "", "", "", "", points, "(read only)"],
        ["Садыкова", "Аида", "31", "a", "S", last, ""],
        ["Osmonov", "Ulan", "32", "u", "S", "EX", ""],
        ["Beishenov", "Nur", "33", "n", "S", "N/A", ""],
    ]
    return "".join(delimiter.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


def people() -> list[Learner]:
    names = ("Садыкова, Аида", "31"), ("Osmonov, Ulan", "32"), ("Beishenov, Nur", "33")
    return [learner(f"key_{n}", RIGHT, name=name, ids={"canvas": n}) for name, n in names]


def filled(report: Path, delimiter: str) -> list[list[str]]:
    with (report / "canvas_gradebook.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("points", "mark"), [("2 000,50", "2000,5"), ("1,234.5", "1234.5"), ("7,25", "7,25"), ("8", "8")]
)
def test_a_gradebook_is_filled_in_its_own_form_and_words_stay(
    tmp_path: Path, course: Path, delimiter: str, points: str, mark: str
) -> None:
    sheet = tmp_path / "book.csv"
    sheet.write_text(book(points, delimiter), encoding="utf-8", newline="")
    told = small_report(tmp_path / "report", people(), course, filled=Filled(gradebook=sheet))
    assert [row[5] for row in filled(tmp_path / "report", delimiter)] == ["double (7)", points, mark, "EX", "N/A"]
    assert len(told) == 1 and "EX or N/A" in told[0] and "Osmonov" in told[0] and "Beishenov" in told[0]


@pytest.mark.parametrize(("points", "key"), [("", "how many points"), ("(read only)", "how many points"),
                                             ("0,0", "how many points"), ("3,000", "two numbers")])  # fmt: skip
def test_points_that_cannot_be_known_are_refused(tmp_path: Path, course: Path, points: str, key: str) -> None:
    small_report(tmp_path / "report", people(), course)
    (tmp_path / "book.csv").write_text(book(points), encoding="utf-8", newline="")
    assert key in refused(called("report", tmp_path / "report", "--canvas-gradebook", tmp_path / "book.csv"))
    rows = [row for row in book("5").splitlines() if "Possible" not in row]
    (tmp_path / "book.csv").write_text("\r\n".join(rows) + "\r\n", encoding="utf-8", newline="")
    assert "how many points" in refused(
        called("report", tmp_path / "report", "--canvas-gradebook", tmp_path / "book.csv")
    )


def test_a_row_for_several_learners_is_nobodys(tmp_path: Path, course: Path) -> None:
    sheet = tmp_path / "book.csv"
    sheet.write_text(book("10", last="4"), encoding="utf-8", newline="")
    twins = [learner(key, RIGHT, name="Садыкова, Аида", ids={"canvas": "31"}) for key in ("one", "two")]
    (told,) = small_report(tmp_path / "report", twins, course, filled=Filled(gradebook=sheet))
    assert filled(tmp_path / "report", ",")[2][5] == "4" and "several learners" in told


def test_a_name_is_found_in_whatever_form_its_letters_are_written(tmp_path: Path, course: Path) -> None:
    for n, (ours, theirs) in enumerate((("NFC", "NFD"), ("NFD", "NFC"))):
        sheet = tmp_path / f"{n}.csv"
        text = book("10").replace("Садыкова", "Ёлкина-Йылдыз")
        sheet.write_text(unicodedata.normalize(theirs, text), encoding="utf-8", newline="")
        name = unicodedata.normalize(ours, "Аида Ёлкина-Йылдыз")
        person = learner("x", RIGHT, name=name, ids={"canvas": "31"})
        assert small_report(tmp_path / f"report{n}", [person], course, filled=Filled(gradebook=sheet)) == []


# Every exporter

MAXIMA = ("10", "10,00", "0.995", "9.9951", "1,234.5", "0,01", "33.33", "2 000,75")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    passed=st.lists(st.integers(0, 90), min_size=1, max_size=4),
    of=st.integers(1, 40),
    maximum=st.sampled_from(MAXIMA),
)
def test_no_exporter_writes_a_mark_above_the_maximum(course: Path, passed: list[int], of: int, maximum: str) -> None:
    keys = [f"Who {chr(65 + n)}" for n in range(len(passed))]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        many = [
            learner(
                f"who_{n}", f"x = {n}\n", name=key, email=f"{n}@example.kg", ids={"canvas": str(n), "moodle": str(n)}
            )
            for n, key in enumerate(keys)
        ]
        gradebook = "".join(f"{key};{n};S;\n" for n, key in enumerate(keys))
        head = f'Student;ID;Section;double (7)\nPoints Possible;;;"{maximum}"\n'
        (folder / "c.csv").write_text(head + gradebook, encoding="utf-8")
        worksheet = "".join(f'Participant {n};{key};;"{maximum}";\n' for n, key in enumerate(keys))
        head = "Identifier;Full name;Grade;Maximum grade;Feedback comments\n"
        (folder / "m.csv").write_text(head + worksheet, encoding="utf-8")
        known = Course.find(course)
        with Store(folder / "r", new=True) as store:
            register(store, many, known.exercises, seed="", attempt="last", exercises=str(course), notes=[])
            for one, count in zip(store.pending("last", lambda names: True), passed, strict=True):
                checks = [{"name": f"c{n}", "status": "pass" if n < count else "fail"} for n in range(of)]
                store.add(one, {"exercise": "double", "version": "", "checks": checks, "protections": []})
            store.base.execute("UPDATE verdicts SET passed = passed + 5 WHERE learner = 'who_0'")  # a damaged row
            rows, wanted = Rows(store), Filled(folder / "m.csv", gradebook=folder / "c.csv")
            list(write_views(rows, Wording(known, "en"), folder / "r", wanted))
            _all_below(folder / "r", rows.of, next(iter(readings(maximum).values())))


def _all_below(report: Path, of: int, maximum: Decimal) -> None:
    def table(name: str, delimiter: str) -> list[list[str]]:
        with (report / name).open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.reader(stream, delimiter=delimiter))[1:]

    found = [row[3] for row in table("canvas_gradebook.csv", ";")[1:]]
    found += [row[2] for row in table("moodle_worksheet.csv", ";")]
    assert all(0 <= Decimal(text.replace(",", ".")) <= maximum for text in found) and any(found)
    marks = table("grades.csv", ",")
    assert all(int(row[3]) <= of and int(row[4]) <= of and float(row[6]) <= 100 for row in marks)
    assert all(int(row[1]) <= of for row in table("moodle.csv", ","))
    for file in (report / "gradescope").glob("*.json"):
        assert all(one["score"] <= one["max_score"] for one in json.loads(file.read_text("utf-8"))["tests"])


# grades.xlsx


def test_a_workbook_holds_numbers_as_numbers_and_names_as_text(tmp_path: Path, course: Path) -> None:
    small_report(tmp_path / "report", [learner("=1+1", RIGHT, name="@Айгүл", number="007")], course)
    with zipfile.ZipFile(tmp_path / "report" / "grades.xlsx") as book_file:
        sheet = ElementTree.fromstring(book_file.read("xl/worksheets/sheet1.xml"))
        texts = ElementTree.fromstring(book_file.read("xl/sharedStrings.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    known = ["".join(one.itertext()) for one in texts]
    rows = [
        [known[int(cell[0].text or 0)] if cell.get("t") == "s" else float(cell[0].text or 0) for cell in row]
        for row in sheet.iter(f"{space}row")
    ]
    assert rows[0] == ["learner", "number", "name", "double", "points", "of", "percent", "late"]
    assert rows[1][:7] == ["=1+1", "007", "@Айгүл", 3, 3, 3, 100]
    assert not list(sheet.iter(f"{space}f"))


def test_without_the_library_one_sentence_says_what_is_missing(
    tmp_path: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "grades.xlsx").write_bytes(b"old")
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    (told,) = small_report(tmp_path / "report", [learner("a", RIGHT)], course)
    assert "pip install xlsxwriter" in told and not (tmp_path / "report" / "grades.xlsx").exists()


def test_damaged_ids_are_one_sentence(tmp_path: Path, course: Path) -> None:
    small_report(tmp_path / "report", people(), course)
    for text in ("{", "[]", '{"canvas": 5}'):
        with Store(tmp_path / "report") as store:
            store.base.execute("UPDATE learners SET ids = ?", (text,))
            with pytest.raises(Trouble, match="damaged"):
                list(Rows(store).people())
