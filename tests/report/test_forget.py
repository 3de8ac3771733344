"""A learner who is forgotten is in no file of the report, not even between the rows of the database."""

import json
from pathlib import Path

from academy.report.store import Store
from tests.report.small import ADDS_TWO, RIGHT, bytes_in, called, learner, refused, small_report

ONLY_MINE = "# written by Dastan in Naryn\n" + ADDS_TWO


def test_nothing_of_a_learner_remains(tmp_path: Path, course: Path) -> None:
    report = tmp_path / "report"
    people = [learner("aigul", RIGHT), learner("dastan-k", RIGHT, ONLY_MINE, name="Dastan K.", email="d@example.kg")]
    small_report(report, people, course)
    with Store(report) as store:
        kept, lost = ["unknown", {"file": "a.py"}], ["unknown", {"file": "dastan-k/b.py"}]
        store.note(notes=json.dumps([kept, lost]))
    (report / "moodle_worksheet.csv").write_text("Dastan K.")
    done = called("forget", "Dastan K.", "--report", report, "--exercises", course)
    assert done.exit_code == 0, done.output
    assert "dastan-k is deleted" in done.stdout
    for name, raw in bytes_in(report).items():
        text = (name + raw.decode("utf-8", "replace")).lower()
        assert "dastan" not in text and "d@example.kg" not in text and "naryn" not in text, name
    with Store(report) as store:
        assert json.loads(store.run("notes")) == [kept]
        assert [row[0] for row in store.base.execute("SELECT learner FROM verdicts")] == ["aigul"]
        assert store.base.execute("SELECT count(*) FROM sources").fetchone() == (1,), "it is aigul's too"
    assert "aigul" in (report / "grades.csv").read_text("utf-8-sig")


def test_whom_a_name_means_is_never_guessed(tmp_path: Path, course: Path) -> None:
    report = tmp_path / "report"
    small_report(report, [learner("one", RIGHT, name="Aigul"), learner("two", RIGHT, name="Aigul")], course)
    before = bytes_in(report)
    assert "one, two" in refused(called("forget", "Aigul", "--report", report))
    assert "Did you mean Aigul" in refused(called("forget", "Aygul", "--report", report))
    assert "knows nobody called zzz" in refused(called("forget", "zzz", "--report", report))
    assert bytes_in(report) == before
