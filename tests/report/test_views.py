"""The views: right, readable by the programs they are for, safe, and without a value that nobody may see."""

import csv
import json
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest

from academy.report.matrix import matrix
from academy.report.rows import Rows, slug
from academy.report.store import Store
from academy.report.wording import protected
from academy.words.i18n import LANGUAGES
from tests.report.small import ADDS_TWO, ECHOES, RIGHT, SECRET, UNWRITTEN, bytes_in, called, learner, small_report

CONTROLS = "def double(number):\n    raise ValueError('\\x1b[31m red \\x00 \\ud800 ]]> <&\"')\n"
NAMES = [
    "../../etc/passwd",
    "CON",
    "a/b\\c",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
    "Айгүл",
    "é" * 300,
    "\u202egpj.exe",
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, course: Path) -> Path:
    """Learners with all kinds of answers and names."""
    folder = tmp_path_factory.mktemp("views") / "report"
    sources = (RIGHT, ADDS_TWO, UNWRITTEN, ECHOES, CONTROLS, "x = (", "", "import sys\nsys.exit(0)\n")
    people = [learner(name, source, name=name) for name, source in zip(NAMES, sources, strict=True)]
    small_report(folder, [*people, learner("nothing handed in")], course)
    return folder


class Page(HTMLParser):
    """What a browser would fetch or run, and the words of the page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words = ""
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action", "srcset", "data")]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_page_is_one_file_and_runs_nothing(report: Path) -> None:
    for file in [report / "index.html", *(report / "learners").iterdir()]:
        page = Page(file)
        assert not {"script", "iframe", "object", "embed", "base", "form", "link"} & set(page.tags)
        assert all(not link.startswith(("http", "//", "javascript")) for link in page.links)
        assert page.tags.count("h1") == 1
    index = Page(report / "index.html")
    pages = {Path(link).name for link in index.links if not link.startswith("#")}
    assert pages == {one.name for one in (report / "learners").iterdir()}
    assert {link[1:] for link in index.links if link.startswith("#")} <= set(index.ids)
    assert "alert(1)" in index.words


def test_no_learner_chooses_the_name_of_a_file(report: Path) -> None:
    names = [file.name for file in report.rglob("*") if file.is_file()]
    assert all(name.isascii() and len(name) < 60 for name in names)
    assert len({slug(name) for name in NAMES}) == len(NAMES)
    assert not {slug(name).partition(".")[0].upper() for name in ("con", "NUL", "aux", "COM1")} & {
        "CON",
        "NUL",
        "AUX",
        "COM1",
    }


def test_a_value_of_a_hidden_check_is_in_no_file(report: Path) -> None:
    for name, raw in bytes_in(report).items():
        text = raw.decode("utf-8", "replace")
        assert SECRET not in text and SECRET[::-1] not in text and str(2 * int(SECRET)) not in text, name
    assert '"secret","status":"fail"' in (report / "grades.db").read_text("utf-8", "replace")


def test_results_for_gradescope_count_every_check_and_hide_none(report: Path) -> None:
    found = {file.name: json.loads(file.read_text("utf-8")) for file in (report / "gradescope").iterdir()}
    assert len(found) == len(NAMES) + 1
    for one in found.values():
        assert {"score", "max_score", "status", "name", "number", "output"} == set().union(*one["tests"]) or not one[
            "tests"
        ]
        assert all(type(test["number"]) is str and "visibility" not in test for test in one["tests"])
    right, wrong = found[f"{slug(NAMES[0])}.json"], found[f"{slug(NAMES[1])}.json"]
    assert [test["score"] for test in right["tests"]] == [1, 1, 1]
    assert [test["status"] for test in wrong["tests"]] == ["passed", "failed", "failed"]
    assert wrong["extra_data"]["mistakes"] == {"double": ["adds_two"]}
    assert "double(1000)" in wrong["tests"][1]["output"] and "1002" in wrong["tests"][1]["output"]


def test_junit_is_xml_and_its_numbers_agree(report: Path) -> None:
    suites = ET.fromstring((report / "junit.xml").read_bytes())
    (suite,) = suites
    cases = list(suite)
    assert int(suite.attrib["tests"]) == len(cases) == 3 * len(NAMES)
    assert int(suite.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)
    assert int(suite.attrib["errors"]) == sum(case.find("error") is not None for case in cases) > 0
    assert len({(case.attrib["classname"], case.attrib["name"]) for case in cases}) == len(cases)
    assert float(suite.attrib["time"]) > 0
    assert "#x1B[31m red" in ET.tostring(suite, "unicode")


def test_lines_hold_the_facts_and_the_words(report: Path) -> None:
    rows = [json.loads(line) for line in (report / "verdicts.jsonl").read_text("utf-8").splitlines()]
    assert [row["learner"] for row in rows] == NAMES
    assert all(row["lines"][-1]["kind"] == "next" and len(row["sha256"]) == 64 for row in rows)


def test_a_table_that_no_spreadsheet_runs(report: Path) -> None:
    with (report / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["learner"] for row in rows][3] == "'=HYPERLINK(1)"
    assert [row["double"] for row in rows] == ["3", "1", "0", "0", "0", "0", "0", "0", ""]
    assert rows[1]["percent"] == "33.3"
    for line in (report / "grades.csv").read_text("utf-8-sig").splitlines():
        for cell in line.split(","):
            assert cell == "" or cell[0] == '"' or cell.replace(".", "").isdigit()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_is_made_again_in_every_language(report: Path, lang: str) -> None:
    before = (report / "grades.db").read_bytes()
    done = called("report", report, "--lang", lang)
    assert done.exit_code == 0, done.output
    page = (report / "index.html").read_text("utf-8")
    assert f'<html lang="{lang}">' in page
    assert {"en": "The hardest checks", "ru": "Самые трудные проверки", "ky": "Эң кыйын текшерүүлөр"}[lang] in page
    assert (report / "grades.db").read_bytes() == before


def test_the_same_database_gives_the_same_views(report: Path) -> None:
    called("report", report)
    first = bytes_in(report)
    called("report", report)
    assert bytes_in(report) == first


def test_the_hardest_checks_are_counted_one_by_one(report: Path) -> None:
    with Store(report) as store:
        rows = list(Rows(store).checks())
    assert [row[:2] for row in rows] == [("double", "small"), ("double", "large"), ("double", "secret")]
    assert [row[2] for row in rows] == [2, 1, 1]
    assert {sum(row[2:]) for row in rows} == {len(NAMES)}


def test_the_first_row_tells_of_the_whole_class(report: Path) -> None:
    called("report", report, "--lang", "en")
    page = Page(report / "index.html")
    assert "the class 17 %" in " ".join(page.words.split()), "4 of 24 points"
    with Store(report) as store:
        (whole,) = matrix(Rows(store), None)["whole"].values()  # type: ignore[arg-type]
    assert whole.shares == [("full", 12), ("few", 12), ("none", 75)]


def test_the_first_line_says_what_was_on_and_what_was_missing(report: Path) -> None:
    walls = ["bubblewrap", "namespaces", "landlock", "seccomp", "rlimits"]
    assert "No sandbox" in (report / "index.html").read_text("utf-8").partition("<h1>")[0]
    assert "all protections" in protected([(walls, 9)], "en")
    partly = protected([(walls, 9), (["rlimits"], 2)], "en")
    assert "all protections" in partly and "Missing: bubblewrap, namespaces, landlock, seccomp" in partly
    assert "No sandbox" in protected([([], 3)], "en")


@pytest.mark.parametrize(("lang", "word"), [("en", "no answer"), ("ru", "ни одна работа"), ("ky", "бир да жумуш")])
def test_the_first_line_does_not_speak_of_missing_protections_where_nothing_was_judged(lang: str, word: str) -> None:
    assert word in protected([], lang)


def test_pages_of_learners_who_are_gone_go_too_and_nothing_else(tmp_path: Path, course: Path) -> None:
    report = tmp_path / "report"
    small_report(report, [learner("aigul", RIGHT), learner("bakyt", RIGHT)], course)
    (report / "learners" / "mine.html").write_text("kept")
    small_report(report, [learner("aigul", RIGHT)], course)
    assert {file.name for file in (report / "learners").iterdir()} == {f"{slug('aigul')}.html", "mine.html"}
    assert {file.name for file in (report / "gradescope").iterdir()} == {f"{slug('aigul')}.json"}
