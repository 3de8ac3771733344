"""The laws of the tracks: every module stands in docs/tracks.toml, and its minutes are those of its pages."""

import re
import tomllib
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps.fences.shared import words
from steps.fences.track import span
from steps.site.course_map import WAYS, BadTracks, Module, Page, course_map

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MAP = course_map()
FENCE = re.compile(r"^```(prediction|predicted)\nname: ([\w-]+)\n", re.M)
ENGLISH = [page for page in sorted(DOCS.rglob("*.md")) if page.suffixes == [".md"]]
PREDICTING = [page for page in ENGLISH if FENCE.search(page.read_text(encoding="utf-8"))]
each_module = pytest.mark.parametrize("module", [one for one in MAP.modules if one.built], ids=lambda one: one.name)


def minutes(file: Path) -> int:
    found = re.search(r"^minutes: (\d+)$", file.read_text(encoding="utf-8"), re.M)
    return int(found[1]) if found else 0


def test_every_module_that_is_built_stands_in_the_tracks() -> None:
    """A module is a folder of pages with minutes; its name is that of its exercises."""
    built = {page.parent.name for page in ENGLISH if page.parent != DOCS and minutes(page)}
    assert built and built == {one.name for one in MAP.modules if one.built}
    assert {one.name for one in Course.find().modules} <= {one.name for one in MAP.modules}


def test_sixteen_modules_have_a_name_in_every_language_and_a_way_on_every_track() -> None:
    assert len(MAP.modules) == 16
    for module in MAP.modules:
        assert set(module.titles) == set(LANGUAGES) and len(set(module.titles.values())) == len(LANGUAGES)
        assert set(module.ways) == set(MAP.tracks) and set(module.ways.values()) <= set(WAYS)


@each_module
def test_the_minutes_of_a_module_are_those_of_its_pages_and_tasks(module: Module) -> None:
    assert module.reading == sum(map(minutes, (DOCS / module.name).glob("[!.]*.md"))) > 0
    tasks = [ROOT / "exercises" / module.name / name / "task.md" for name in module.counts()["exercise"]]
    assert module.solving == sum(map(minutes, tasks))


@each_module
def test_exercises_take_time_only_on_tracks_that_solve_them(module: Module) -> None:
    for track, solves in MAP.tracks.items():
        whole = solves and module.ways[track] == "required"
        assert MAP.minutes(track, module) == module.reading + (module.solving if whole else 0)


def test_what_is_planned_counts_nothing() -> None:
    planned = [one for one in MAP.modules if not one.built]
    assert planned and not any(one.reading or one.solving for one in planned)


def test_what_counts_is_found_on_the_pages_and_a_question_asked_again_counts_once(tmp_path: Path) -> None:
    fences = [
        "quiz\nname: who-owes\nkind: single\n---\nWho?",
        "quiz\nkind: number\nname: how-many\n---\nname: no name",
        "quiz\nagain: hashing-film",
        "exercise\nname: post",
        "prediction\nname: a-guess\nWhat?",
        "predicted\nname: a-guess",
    ]
    page = tmp_path / "quiz.md"
    page.write_text("# Quiz\n\n" + "\n\n".join(f"```{one}\n```" for one in fences), encoding="utf-8")
    module = Module("money", {}, {}, (Page(page, "money/quiz", 15),))
    assert module.counts() == {
        "page": ["money/quiz"],
        "exercise": ["post"],
        "prediction": ["a-guess"],
        "quiz": ["who-owes", "how-many"],
    }


@pytest.mark.parametrize("track", MAP.tracks)
def test_every_track_has_its_page(track: str) -> None:
    assert f"```track\nname: {track}\n```" in (DOCS / "tracks" / f"{track}.md").read_text(encoding="utf-8")
    assert f"name: {track}\nshow: summary" in (DOCS / "tracks" / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("given", "said"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (135, "2 h 15 min")])
def test_minutes_become_hours(given: int, said: str) -> None:
    assert span(given, words("en")).replace("\u00a0", " ") == said


def test_a_module_without_a_name_in_a_language_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("nav: [index.md]\n", encoding="utf-8")
    text = '[track.a]\ncode = true\n[module.x]\nen = "X"\nru = "Х"\nways = {a = "door"}\n'
    (tmp_path / "docs" / "tracks.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadTracks, match="the module x has no name in `ky`"):
        course_map(tmp_path)


@pytest.mark.parametrize("page", PREDICTING, ids=lambda page: page.stem)
def test_each_prediction_comes_back_once_beside_the_result(page: Path) -> None:
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    for name in {name for _, name in found}:
        assert [kind for kind, one in found if one == name] == ["prediction", "predicted"]


def test_the_name_of_a_prediction_is_its_own_in_the_course() -> None:
    names = [
        name
        for page in ENGLISH
        for kind, name in FENCE.findall(page.read_text(encoding="utf-8"))
        if kind == "prediction"
    ]
    assert len(names) >= 8 and len(set(names)) == len(names)


def test_the_words_of_the_page_are_the_same_ones_in_every_language() -> None:
    texts = [
        tomllib.loads((ROOT / "steps" / "words" / f"{lang}.toml").read_text(encoding="utf-8")) for lang in LANGUAGES
    ]
    assert texts[0].keys() == texts[1].keys() == texts[2].keys()
