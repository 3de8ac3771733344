"""What the class believes: mistakes held, pairs, ideas without a name, learners who stopped; of verdicts made here."""

import html
import json
import re
import time
from math import comb
from pathlib import Path
from typing import Any

import pytest

from academy.bridge.verdict import CheckResult, Difference, Verdict
from academy.course.course import Course
from academy.intake import Answer, Learner
from academy.report.held import held
from academy.report.pages import write_index
from academy.report.register import register
from academy.report.reteach import lesson_page
from academy.report.rows import Rows
from academy.report.stopped import stopped
from academy.report.store import Store
from academy.report.together import at_least, together
from academy.report.unknown import ideas, unknown
from academy.report.wording import Wording
from academy.words.i18n import LANGUAGES
from tests.report.small import small_course

NAMES = ("double", "triple", "tenfold")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return Course.find(small_course(tmp_path_factory.mktemp("course"), NAMES))


def failing(exercise: str, mistakes: list[str] = [], **ideas: str) -> Verdict:  # noqa: B006
    """A verdict whose check `large` fails; `ideas`: by function the digest of a wrong idea without a name."""
    asked = CheckResult(
        "large", "fail", [f"{exercise}(1000)"], "1002", "2000", said="Aigul was here", function=exercise
    )
    secret = CheckResult("secret", "fail", [f"{exercise}(48151623)"], "‹int›", "‹int›", hidden=True)
    evidence = {name: [Difference([f"{name}(7)"], digest, "14")] for name, digest in ideas.items()}
    return Verdict(
        exercise, "v", [CheckResult("small", "pass"), asked, secret], mistakes, None, [], 0.1, None, ideas, evidence
    )


def right(exercise: str) -> Verdict:
    return Verdict(exercise, "v", [CheckResult("small", "pass"), CheckResult("large", "pass")])


def rows(folder: Path, course: Course, people: dict[str, list[Verdict]]) -> Rows:
    """A report of these verdicts; it stays open."""
    store = Store(folder, new=True)
    learners = [
        Learner(
            key, name=f"Name of {key}", answers=[Answer(one.exercise, f"{key}.py", f"{key}".encode()) for one in some]
        )
        for key, some in people.items()
    ]
    register(store, learners, course.exercises, seed="", attempt="last", exercises="", notes=[])
    for number, learner, exercise in store.base.execute("SELECT id, learner, exercise FROM answers").fetchall():
        store.add(number, next(one for one in people[learner] if one.exercise == exercise).to_dict())
    return Rows(store)


def index(rows: Rows, course: Course, lang: str, file: Path) -> str:
    write_index(rows, file, Wording(course, lang), "", [])
    return file.read_text("utf-8")


def text_of(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def the(facts: dict[str, Any] | None) -> dict[str, Any]:
    assert facts is not None
    return facts


def test_a_mistake_is_counted_among_those_who_handed_in_its_exercise(tmp_path: Path, course: Course) -> None:
    people = {f"l{n}": [failing("double", ["adds_two"]) if n < 3 else right("double")] for n in range(8)}
    found = rows(tmp_path / "r", course, {**people, "other": [right("triple")]})
    (belief,) = the(held(found, Wording(course, "en")))["all"]
    assert (belief.mistake.name, belief.holders, belief.answers, belief.percent) == ("adds_two", 3, 8, 38)
    assert belief.lesson.startswith("The code adds two")
    assert [(one.asked, one.yours, one.expected) for one in belief.examples] == [("double(1000)", "1002", "2000")]


def test_the_most_held_mistake_stands_first_and_those_of_one_learner_are_folded(tmp_path: Path, course: Course) -> None:
    people = {
        "a": [failing("double", ["adds_two"])],
        "b": [failing("triple", ["adds_two"])],
        "c": [failing("triple", ["adds_two"])],
    }
    page = index(rows(tmp_path / "r", course, people), course, "en", tmp_path / "index.html")
    assert (
        page.index('id="mistake-triple-adds_two"') < page.index("<details") < page.index('id="mistake-double-adds_two"')
    )


def test_examples_say_neither_whose_they_are_nor_what_is_hidden(tmp_path: Path, course: Course) -> None:
    people = {key: [failing("double", ["adds_two"], double="15")] for key in ("aigul", "bakyt")}
    page = index(rows(tmp_path / "r", course, people), course, "en", tmp_path / "index.html")
    believed = page[page.index('<section id="mistakes">') :]
    assert "double(1000)" in believed and "Aigul was here" not in believed
    assert "48151623" not in page and "Name of" not in believed


@pytest.mark.parametrize(("count", "box"), [(40, 0), (41, 1)])
def test_a_large_class_is_shown_in_a_box_that_scrolls(tmp_path: Path, course: Course, count: int, box: int) -> None:
    found = rows(tmp_path / "r", course, {f"l{n:02}": [right("double")] for n in range(count)})
    page = index(found, course, "en", tmp_path / "index.html")
    assert page.count('<div class="wide tall" tabindex="0"') == box
    assert page.count('<tr><th scope="row"><a href="learners/') == count


def test_nobody_holds_anything_and_nothing_is_shown(tmp_path: Path, course: Course) -> None:
    found = rows(tmp_path / "r", course, {key: [right("double")] for key in "abc"})
    words = Wording(course, "en")
    assert [make(found, words) for make in (held, together, unknown, stopped)] == [None] * 4


def test_pairs_are_shown_when_chance_does_not_explain_them(tmp_path: Path, course: Course) -> None:
    both = [failing("double", ["adds_two"]), failing("triple", ["adds_two"])]
    neither = [right("double"), right("triple")]
    people = {f"l{n}": both if n < 4 else neither for n in range(20)}
    facts = the(together(rows(tmp_path / "r", course, people), Wording(course, "en")))
    (pair,) = facts["pairs"]
    assert (pair.both, pair.of_one, pair.of_other, pair.learners, pair.expected) == (4, 4, 4, 20, 0.8)
    assert pair.chance == pytest.approx(1 / 4845)
    everybody = rows(tmp_path / "all", course, {f"l{n}": both for n in range(20)})
    assert together(everybody, Wording(course, "en")) is None


def test_the_chance_of_a_pair_is_counted_as_drawing_without_putting_back() -> None:
    assert at_least(0, 3, 4, 10) == pytest.approx(1)
    assert at_least(2, 2, 2, 4) == pytest.approx(1 / 6)


@pytest.mark.parametrize("learners", [5, 12, 60])
def test_the_chance_of_a_pair_is_that_of_counting_every_way(learners: int) -> None:
    for one, other in [(2, 2), (2, learners), (learners // 2, 3), (learners - 1, learners - 2), (learners // 3, 4)]:
        ways = comb(learners, other)
        for both in range(min(one, other) + 2):
            some = range(both, min(one, other) + 1)
            counted = sum(comb(one, k) * comb(learners - one, other - k) for k in some) / ways
            assert at_least(both, one, other, learners) == pytest.approx(counted), (both, one, other)


def test_a_pair_among_ten_thousand_learners_takes_no_time() -> None:
    begun = time.process_time()
    for _ in range(100):
        assert at_least(1_700, 5_000, 3_333, 10_000) == pytest.approx(0.0807382, rel=1e-5)
        assert at_least(2, 5_000, 3_333, 10_000) == pytest.approx(1)
        assert at_least(3_333, 5_000, 3_333, 10_000) == 0
    assert time.process_time() - begun < 1


def test_equal_wrong_answers_without_a_name_are_one_idea_the_largest_first(tmp_path: Path, course: Course) -> None:
    people = {f"x{n}": [failing("double", double="15", helper="h1" if n < 2 else "h2")] for n in range(4)}
    people |= {f"y{n}": [failing("double", double="16")] for n in range(2)}
    people |= {"z": [failing("double", double="17")]}
    found = rows(tmp_path / "r", course, people)
    facts = the(unknown(found, Wording(course, "en")))
    assert [(len(one.idea.holders), one.also, one.examples[0].yours) for one in facts["ideas"]] == [
        (4, {"helper": 4}, "15"),
        (2, {}, "16"),
    ]
    assert facts["single"] == 1
    assert len({one.id for one in ideas(found)}) == 3
    page = text_of(index(found, course, "en", tmp_path / "index.html"))
    assert "4 learners share a wrong idea that the course does not know yet" in page and "double(7)" in page
    assert f"academy new-mistake double NAME --group {facts['ideas'][0].idea.id} --report REPORT" in page


def test_ideas_of_two_exercises_stay_apart(tmp_path: Path, course: Course) -> None:
    people = {key: [failing("double", same="1"), failing("triple", same="1")] for key in "ab"}
    assert [one.exercise for one in ideas(rows(tmp_path / "r", course, people))] == ["double", "triple"]


def test_whoever_lacks_what_most_handed_in_last_stopped_early(tmp_path: Path, course: Course) -> None:
    people = {f"l{n}": [right(name) for name in NAMES] for n in range(5)}
    people |= {"early": [right("double")], "gap": [right("double"), right("tenfold")], "none": []}
    found = the(stopped(rows(tmp_path / "r", course, people), Wording(course, "en")))["learners"]
    assert [(one.person.key, one.last, one.missing) for one in found] == [
        ("none", "", list(NAMES)),
        ("early", "double", ["triple", "tenfold"]),
    ]


def test_nobody_stopped_early_where_few_went_further(tmp_path: Path, course: Course) -> None:
    people = {f"l{n}": [right("double")] for n in range(5)} | {"fast": [right(name) for name in NAMES]}
    assert stopped(rows(tmp_path / "r", course, people), Wording(course, "en")) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sections_speak_the_language_of_the_report(tmp_path: Path, course: Course, lang: str) -> None:
    both = [failing("double", ["adds_two"], double="15"), failing("triple", ["adds_two"])]
    people = {f"l{n}": both if n < 4 else [right("double"), right("triple")] for n in range(20)} | {
        "early": [right("double")]
    }
    page = index(rows(tmp_path / "r", course, people), course, lang, tmp_path / "index.html")
    sections = re.findall(r'<section id="(\w+)">\s*<h2>(.+?)</h2>', page)
    assert [name for name, _ in sections] == ["matrix", "hardest", "mistakes", "together", "unknown", "early"]
    assert re.findall(r'<li><a href="#(\w+)">(.+?)</a>', page) == sections
    if lang != "en":
        assert all(re.search("[а-яө]", title) for _, title in sections)
        assert not re.findall(
            r"\b(the|hold|learners|wrong)\b", text_of(page[page.index("<body>") :].split("The code adds")[0])
        )


def test_the_page_to_teach_again_is_the_one_that_holds_the_exercise(tmp_path: Path) -> None:
    exercises, docs = tmp_path / "exercises", tmp_path / "docs" / "own"
    docs.mkdir(parents=True)
    (docs / "twice.md").write_text("# Twice {#twice}\n\n```exercise\nname: double\n```\n", encoding="utf-8")
    (docs / "twice.ru.md").write_text("# Дважды\n\n```exercise\nname: double\n```\n", encoding="utf-8")
    assert vars(lesson_page(exercises, "own", "double", "en")) == {"place": "own/twice", "title": "Twice"}
    assert vars(lesson_page(exercises, "own", "double", "ru")) == {"place": "own/twice", "title": "Дважды"}
    assert vars(lesson_page(exercises, "own", "double", "ky")) == {"place": "own/twice", "title": "Twice"}
    assert vars(lesson_page(exercises, "own", "unseen", "en")) == {"place": "own", "title": ""}


def test_every_exercise_of_the_course_has_a_page_to_teach_again() -> None:
    course = Course.find()
    for exercise in course.exercises:
        page = lesson_page(course.folder, exercise.module, exercise.name, "en")
        assert page.title and page.place.startswith(f"{exercise.module}/"), exercise.name


def test_facts_of_a_verdict_without_fingerprints_are_read_too(tmp_path: Path, course: Course) -> None:
    found = rows(tmp_path / "r", course, {"a": [failing("double", ["adds_two"])]})
    facts = {
        key: value for key, value in failing("double").to_dict().items() if key not in ("fingerprints", "evidence")
    }
    found.base.execute("UPDATE verdicts SET facts = ?", (json.dumps(facts),))
    assert ideas(found) == [] and held(found, Wording(course, "en")) is None
