"""The laws of the pages: what stands on them is tested, and in the order that readers learn to expect."""

import doctest
import importlib.util
import re
import shlex
import xml.etree.ElementTree as etree
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import typer

from academy.cli.verbs import app
from academy.course.course import Course
from academy.words.i18n import OTHERS
from steps.fences import facts
from steps.site.class_report import ADDRESS
from web.models import beside

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r"^(`{3,})[ \t]*(\S*)[^\n]*\n(.*?)^\1[ \t]*$", re.M | re.S)
HEADING = re.compile(r"^(#{1,6}) +(.+?)(?: +\{#([\w-]+)\})?[ \t]*$", re.M)
INCLUDE = re.compile(r'--8<-- "([^":]+)(?::([\w-]+))?"')
CITED = re.compile(r"\[(F-\w+)\]")
EXERCISE = re.compile(r"```exercise\nname: (\w+)\n```")
SPECIAL = {"console", *re.findall(r"\{name: ([\w-]+), class: ", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def minutes(text: str) -> int:
    """Of a lesson's front matter, or of a task's; 0 if there are none."""
    found = re.match(r"---\n(?:.*\n)*?minutes: (\d+)\n(?:.*\n)*?---\n", text)
    return int(found[1]) if found else 0


def prose(text: str) -> str:
    """The page without its front matter and its fences."""
    return FENCE.sub("", re.sub(r"\A---\n.*?^---\n", "", text, flags=re.M | re.S))


def section(text: str, identity: str) -> str:
    """What stands below the heading with this id, down to the next of its kind."""
    return text.split(f"{{#{identity}}}\n")[1].split("\n## ")[0]


def marked(path: Path, part: str) -> str:
    """A section of a file between its two markers, or nothing."""
    found = re.search(rf"# --8<-- \[start:{part}\]\n(.+?)# --8<-- \[end:{part}\]", read(path), re.S)
    return found[1] if found else ""


PAGES = [page for page in sorted(DOCS.rglob("*.md")) if page.with_suffix("").suffix[1:] not in OTHERS]
TASKS = sorted((ROOT / "exercises").glob("*/*/task.md"))
LESSONS = [page for page in PAGES if minutes(read(page)) and page.stem not in ("quiz", "project")]
CODE = sorted(path for path in DOCS.rglob("*.py") if path.stem != "project")  # tests/test_project.py runs these
PICTURES = sorted(DOCS.rglob("*.svg"))
COMMANDS = typer.main.get_group(app).commands
INCLUDED = {(file, part) for page in PAGES for file, part in INCLUDE.findall(read(page))}

WORDED = [picture for picture in PICTURES if picture.with_suffix(".en.toml").is_file()]

each_page = pytest.mark.parametrize("page", PAGES, ids=name)
each_lesson = pytest.mark.parametrize("page", LESSONS, ids=name)
each_code = pytest.mark.parametrize("path", CODE, ids=name)
each_picture = pytest.mark.parametrize("picture", [one for one in PICTURES if one not in WORDED], ids=name)
each_figure = pytest.mark.parametrize("picture", WORDED, ids=name)


@cache
def loaded(path: Path) -> ModuleType:
    """A file beside a page, imported under a name that no library has."""
    spec = importlib.util.spec_from_file_location(f"page_{path.parent.name}_{path.stem}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    with beside(path.parent, [one.stem for one in path.parent.glob("*.py")]):  # a model may import its neighbours
        spec.loader.exec_module(module)
    return module


def test_there_are_lessons_code_and_pictures() -> None:
    assert len(LESSONS) >= 9 and len(CODE) >= 9 and PICTURES


@each_code
def test_the_code_beside_a_page_runs_and_its_doctests_hold(path: Path) -> None:
    assert doctest.testmod(loaded(path)).failed == 0


@each_page
def test_a_session_shows_what_python_answers(page: Path) -> None:
    sessions = [body for _, kind, body in FENCE.findall(read(page)) if kind == "pycon"]
    beside = page.with_suffix(".py")
    names = dict(vars(loaded(beside))) if sessions and beside.is_file() else {}
    test = doctest.DocTestParser().get_doctest("\n".join(sessions), names, name(page), str(page), 0)
    assert bool(test.examples) == bool(sessions)
    assert doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(test).failed == 0


@each_page
def test_all_code_on_a_page_is_an_include_or_a_session(page: Path) -> None:
    for _, kind, body in FENCE.findall(read(page)):
        included = kind == "python" and INCLUDE.fullmatch(body.strip())
        assert included or kind == "pycon" or kind in SPECIAL, f"{name(page)} holds pasted code:\n{body}"


@each_page
def test_a_command_on_a_page_exists(page: Path) -> None:
    for _, kind, body in FENCE.findall(read(page)):
        for line in body.splitlines() if kind == "console" else ():
            program, verb, *words = shlex.split(line)
            if program == "academy":
                options = {option for one in COMMANDS[verb].params for option in one.opts}
                assert not [word for word in words if word.startswith("-") and word not in options], line
            else:
                assert program in {"pip", "sudo", "dask"}, line


@each_page
def test_code_on_a_page_fits_without_scrolling_sideways(page: Path) -> None:
    shown = [body for _, kind, body in FENCE.findall(read(page)) if kind in {"python", "pycon"}]
    parts = [marked(ROOT / file, part) for body in shown for file, part in INCLUDE.findall(body)]
    assert max((len(line) for code in [*shown, *parts] for line in code.splitlines()), default=0) <= 84


@pytest.mark.parametrize(("file", "part"), sorted(INCLUDED))
def test_every_include_leads_to_something(file: str, part: str) -> None:
    assert (ROOT / file).is_file()
    assert not part or marked(ROOT / file, part).strip(), f"{file} has no section {part}"


@each_code
def test_every_marked_section_is_shown_on_some_page(path: Path) -> None:
    shown = {part for file, part in INCLUDED if ROOT / file == path}
    assert set(re.findall(r"# --8<-- \[start:([\w-]+)\]", read(path))) == shown


@each_page
def test_every_heading_below_the_title_has_an_id_of_its_own(page: Path) -> None:
    headings = HEADING.findall(prose(read(page)))
    assert [level for level, _, _ in headings].count("#") == 1 and headings[0][0] == "#"
    ids = [identity for level, _, identity in headings if level != "#"]
    assert all(ids) and len(set(ids)) == len(ids)


@each_lesson
def test_a_lesson_has_its_parts(page: Path) -> None:
    text = read(page)
    titles = {identity: title for _, title, identity in HEADING.findall(prose(text)) if identity}
    order = list(titles)
    assert order[:2] == ["goals", "predict"] and len(order) >= 5
    assert (titles["goals"], titles["remember"]) == ("After this page you can", "What to remember")
    assert 2 <= section(text, "goals").count("\n- ") <= 4
    assert section(text, "remember").count("\n- ") == 3
    if EXERCISE.search(text):
        assert EXERCISE.search(section(text, "exercise"))
        assert order[order.index("remember") :] in (["remember", "exercise"], ["remember", "exercise", "quiz"])
    else:
        assert order[-1] == "remember"


def test_each_exercise_stands_on_one_page_of_its_module() -> None:
    wanted = [(exercise.module, exercise.name) for exercise in Course.find().exercises]
    placed = [(page.parent.name, exercise) for page in PAGES for exercise in EXERCISE.findall(read(page))]
    assert sorted(placed) == sorted(wanted)


@pytest.mark.parametrize("page", [*PAGES, *TASKS], ids=lambda page: "/".join(page.parts[-3:]))
def test_every_cited_fact_exists(page: Path) -> None:
    assert not set(CITED.findall(read(page))) - set(facts.known("en"))


def test_the_front_page_shows_a_mistake_of_the_course() -> None:
    assert re.search(r"^```named\nexercise: \w+\nmistake: \w+$", read(DOCS / "index.md"), re.M)


@pytest.mark.parametrize("module", [one.name for one in Course.find().modules])
def test_a_module_has_the_cards_of_its_lessons_and_each_asks_its_question(module: str) -> None:
    assert re.search(r"^```lessons\ncan: .+$", read(DOCS / module / "index.md"), re.M)
    lessons = [page for page in PAGES if page.parent.name == module and page.stem != "index"]
    assert lessons
    for page in lessons:
        assert re.search(r"\A---\n(?:.*\n)*?question: .+\n(?:.*\n)*?---\n", read(page)), name(page)


@each_page
def test_every_link_between_pages_arrives(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://)([^)\s]+)\)", prose(read(page))):
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        if there.parent == DOCS / ADDRESS:
            continue  # made by the build; tests/site asks whether it is there
        assert there.is_file(), f"{name(page)}: {target} leads nowhere"
        assert not anchor or f"{{#{anchor}}}" in read(there), f"{name(page)}: {target} has no such heading"


@each_picture
def test_a_picture_speaks_every_language_and_takes_the_colour_of_the_page(picture: Path) -> None:
    """It holds no words: the caption on the page is its name, and is translated with the page."""
    text = read(picture)
    root = etree.fromstring(text)
    caption = f'<figcaption id="{root.get("aria-labelledby")}">'
    shown_on = [page for page in PAGES if f'"docs/{name(picture)}"' in read(page)]
    assert root.get("role") == "img" and shown_on and all(caption in read(page) for page in shown_on)
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', text))
    assert "currentColor" in colours and colours <= {"currentColor", "none"}
    assert "\n\n" not in text, "an empty line ends the HTML that Markdown leaves alone"
    assert not set(re.findall(r"[^\W\d_]{3,}", " ".join(root.itertext()))) - {"SHA", "abcd"}


@each_figure
def test_a_figure_with_words_takes_the_colours_of_the_page(picture: Path) -> None:
    """Shapes have classes: web/site.css draws them, light and dark; who owes has one colour in the whole course."""
    text = read(picture)
    assert not re.search(r'\b(?:style|color|opacity)="', text)
    colours = {one for one in re.findall(r'(?:fill|stroke)="([^"]+)"', text) if not one.startswith("var(--owed-")}
    assert colours <= {"currentColor", "none"}
    assert any(f"file: docs/{name(picture)}\n" in read(page) for page in PAGES), "no page shows it"
    bare = re.sub(r"\{\w+\}", "", " ".join(etree.fromstring(text).itertext()))
    assert not re.findall(r"[^\W\d_]{3,}", re.sub(r"\b[0-9a-f]{8}\b", "", bare)), "write words into its files of words"


@each_page
def test_no_page_scolds_or_waves_its_hands(page: Path) -> None:
    words = r"\b(?:simply|obviously|unfortunately|please|trivial(?:ly)?|just)\b|\w!(?=\s|$)"
    questions = "\n".join(body for _, kind, body in FENCE.findall(read(page)) if kind == "quiz")
    assert not re.findall(words, re.sub(r"`[^`]*`", "", prose(read(page)) + questions), re.I)
