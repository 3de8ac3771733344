"""Other systems' files are filled in cell by cell; everything else stays as it stands, byte for byte."""

from pathlib import Path

import pytest

from academy.errors import Trouble
from academy.report.sheet import Sheet

ODD = {
    "a quote that PHP hides": '"Identifier","Online text",Grade\r\n"Participant 1","print(\\"a, b\\")",\r\n',
    "quotes written twice": 'Identifier,"Full ""name""",Grade\nParticipant 1,"Aigul ""A, B""",5\n',
    "line breaks in a cell": 'Identifier,Note,Grade\r\nParticipant 1,"one\r\ntwo",5\r\n',
    "semicolons": "Идентификатор;Полное имя;Оценка\r\nУчастник1;Айгүл, А;5,00\r\n",
    "tabs and no last line end": "Identifier\tNote\tGrade\nParticipant 1\t\t5",
    "a byte order mark": "\ufeffIdentifier,Note,Grade\nParticipant 1,,5\n",
    "blank lines at the end": "Identifier,Note,Grade\nParticipant 1,x,5\n\n\n",
    "a formula of Canvas": 'Student,ID,Grade\n"=""Asanova, A""",1,5\n',
}


@pytest.mark.parametrize("what", ODD)
def test_a_file_that_is_only_read_is_written_as_it_was(tmp_path: Path, what: str) -> None:
    (tmp_path / "in.csv").write_bytes(ODD[what].encode())
    sheet = Sheet.read(tmp_path / "in.csv")
    assert len(sheet.header) == 3 and len(sheet.data) == 1
    sheet.write(tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes() == ODD[what].encode()


@pytest.mark.parametrize("what", ODD)
def test_only_the_cell_that_is_set_changes(tmp_path: Path, what: str) -> None:
    (tmp_path / "in.csv").write_bytes(ODD[what].encode())
    sheet = Sheet.read(tmp_path / "in.csv")
    others = [row[:2] for row in sheet.rows]
    sheet.set(1, 2, 'a "b" \\')
    sheet.write(tmp_path / "out.csv")
    again = Sheet.read(tmp_path / "out.csv")
    assert again.value(1, 2) == "a 'b' /", "no quote and no backslash, which PHP would read as one"
    assert [row[:2] for row in again.rows] == others


def test_a_value_is_read_without_its_quotes(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(ODD["quotes written twice"].encode())
    sheet = Sheet.read(tmp_path / "in.csv")
    assert sheet.header == ["Identifier", 'Full "name"', "Grade"]
    assert sheet.value(1, 1) == 'Aigul "A, B"'


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "sheet_table"),
        (b"one column\nonly\n", "sheet_table"),
        (b"a,b,c\n1,2\n", "sheet_table"),
        (b'a,b,c\n1,"2,3\n4,5,6\n', "sheet_table"),
        ("Оценка,Имя\n".encode("cp1251"), "sheet_encoding"),
        (b"PK\x03\x04\xff\xfe", "sheet_encoding"),
        (None, "cannot_read"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, raw: bytes | None, key: str) -> None:
    file = tmp_path / "in.csv"
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(Trouble) as caught:
        Sheet.read(file)
    assert caught.value.key == key
