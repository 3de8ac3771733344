"""The laws of the tracks: every module stands in exercises/course.toml, and its minutes are those of its pages."""

import re
import tomllib
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps.fences.shared import words
from steps.fences.track import span
from steps.site.course_map import WAYS, BadModule, Module, Page, course_map
from steps.site.pages import title

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MAP = course_map()
ENTRIES = tomllib.loads((ROOT / "exercises" / "course.toml").read_text(encoding="utf-8"))["module"]
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


@pytest.mark.parametrize("module", MAP.modules, ids=lambda one: one.name)
def test_every_module_has_a_name_in_every_language_and_a_way_on_every_track(module: Module) -> None:
    entry = next(one for one in ENTRIES if one["name"] == module.name)
    assert set(entry["title"]) == set(LANGUAGES) and len(set(module.titles.values())) == len(LANGUAGES)
    assert set(entry["ways"]) == set(MAP.tracks) and set(module.ways.values()) <= set(WAYS)


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


@pytest.mark.parametrize("lang", LANGUAGES)
@each_module
def test_a_module_has_one_name_its_cards_and_a_button_that_prints_it(module: Module, lang: str) -> None:
    if module.preview:
        pytest.skip("a preview says so in its title, and lists nothing")
    first = module.pages[0].path
    text = (first if lang == "en" else first.with_suffix(f".{lang}.md")).read_text(encoding="utf-8")
    assert title(first, lang) == module.titles[lang], "its first page and exercises/course.toml name it differently"
    assert re.search(r"^```lessons\ncan: .+\n```$", text, re.M), "write a fence `lessons` with `can: …` below its title"
    assert f"\n```booklet\nmodule: {module.name}\n```\n" in text, "write a fence `booklet` at its end"


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


def course(folder: Path, entry: str, *pages: str) -> Path:
    """A course of one module with this entry."""
    (folder / "exercises").mkdir()
    text = f'[track.a]\ncode = true\n[[module]]\nname = "x"\n{entry}\n'
    (folder / "exercises" / "course.toml").write_text(text, encoding="utf-8")
    (folder / "docs" / "x").mkdir(parents=True)
    for page in pages:
        (folder / "docs" / "x" / page).write_text(f"# Title of {page}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('ways = {a = "never"}', "`a = never` of x is no way to take it. Ways: required, door, optional; tracks: a."),
        ('ways = {b = "door"}', "`b = door` of x is no way to take it."),
        ('pages = ["one", "two"]', "`pages` of x names two.md, which is not in docs/x."),
        ("pages = []", "`pages` of x lacks one: docs/x/one.md."),
    ],
)
def test_an_entry_that_cannot_be_true_is_one_sentence(tmp_path: Path, entry: str, said: str) -> None:
    with pytest.raises(BadModule, match=re.escape(f"exercises/course.toml: {said}")):
        course_map(course(tmp_path, entry, "index.md", "one.md"))


def test_an_entry_may_be_short(tmp_path: Path) -> None:
    folder = course(tmp_path, 'pages = ["one"]', "index.md", "index.ky.md", "one.md", "one.ky.md")
    (module,) = course_map(folder).modules
    assert module.titles == {"en": "Title of index.md", "ru": "Title of index.md", "ky": "Title of index.ky.md"}
    assert module.ways == {"a": "optional"} and [page.name for page in module.pages] == ["x", "x/one"]


def test_a_module_is_planned_until_its_first_page_is_there(tmp_path: Path) -> None:
    (module,) = course_map(course(tmp_path, 'pages = ["one"]', "one.md")).modules
    assert not module.built and module.titles["en"] == "x"


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
    assert all(one.keys() == texts[0].keys() for one in texts)
