"""What a page may hold beyond Markdown, and that a fence which cannot be shown stops the build."""

import html
import json
import re
from pathlib import Path

import pytest
from markdown import Markdown

from academy.authoring.digests import read_blocks
from academy.course.course import Course
from academy.words.i18n import OTHERS
from steps import ROOT
from steps.fences.exercise import exercise
from steps.fences.lab import drawn_in_words, executed, in_words, phrases
from steps.fences.models import broken, labelled
from steps.fences.shared import words
from tests.sandbox import levels
from tests.site.small import built, page

FENCE = "# A page\n\n```{kind}\n{lines}\n```\n"


def test_an_exercise_shows_task_checks_hints_and_starter_without_script(tmp_path: Path) -> None:
    assert built(tmp_path, FENCE.format(kind="exercise", lines="name: tree_head")).returncode == 0
    text, task = page(tmp_path), Course.find().exercise("tree_head").task()
    assert 'data-exercise="tree_head"' in text
    assert task.title in text
    assert text.count("<li data-check=") == len(task.checks)
    assert text.count('class="exercise-hint"') == sum(len(one.hints) for one in task.checks.values())
    assert "raise NotImplementedError" in text
    assert "academy start tree_head" in text


def test_an_exercise_shows_neither_front_matter_nor_the_lessons_of_mistakes(tmp_path: Path) -> None:
    built(tmp_path, FENCE.format(kind="exercise", lines="name: tree_head"))
    text, task = page(tmp_path), Course.find().exercise("tree_head").task()
    assert "runs: [" not in text
    for mistake in task.mistakes.values():
        assert mistake.lesson[:40] not in text


def test_a_fact_that_a_task_cites_becomes_a_note_that_leads_to_the_list(tmp_path: Path) -> None:
    assert built(tmp_path, FENCE.format(kind="exercise", lines="name: classify")).returncode == 0
    assert 'data-fact="F-001" href="facts/#F-001"' in page(tmp_path)


@pytest.mark.parametrize(("lang", "word"), [("ru", "Подсказка 1"), ("ky", "1-кыйытма")])
def test_an_exercise_speaks_the_language_of_the_build(tmp_path: Path, lang: str, word: str) -> None:
    built(tmp_path, FENCE.format(kind="exercise", lines="name: tree_head"), lang)
    assert word in page(tmp_path)
    assert Course.find().exercise("tree_head").task(lang).title in page(tmp_path)


def test_the_parts_of_a_task_whose_english_is_newer_have_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACADEMY_LANG", "ru")
    folder = Course.find().exercise("tree_head").folder
    blocks = read_blocks(folder / "task.ru.md")
    rules = next(one for one in blocks if "RFC 6962" in one.text)
    hints = next(one for one in blocks if one.section == "no_records" and one.kind.startswith("list"))
    lesson = next(one for one in blocks if one.section == "duplicates_last" and one.kind.startswith("paragraph"))
    monkeypatch.setattr("steps.fences.exercise.stale_blocks", lambda *_: [rules, hints, lesson])
    text = exercise("name: tree_head", "exercise", "exercise", {}, Markdown(extensions=["attr_list", "tables"]))
    note = f'<p class="site-note">{words("ru")["stale"]}</p>'
    assert text.count(note) == 2, "a lesson is not shown here"
    assert re.search(rf"{note}\s*<p><strong>Правила", text) and f'<li data-check="no_records">{note}' in text


def test_the_attacks_are_counted_by_kind_and_level_and_those_that_are_not_held_are_named(tmp_path: Path) -> None:
    assert built(tmp_path, FENCE.format(kind="attacks", lines="")).returncode == 0
    text, held = page(tmp_path), levels.table()
    rows = [list(map(int, re.findall(r"<td>(\d+)</td>", row))) for row in re.findall(r"<tr><td>.*?</tr>", text)]
    of_all = [len(held), *(sum(level in levels for levels in held.values()) for level in (1, 2, 3))]
    assert [sum(column) for column in zip(*rows, strict=True)] == of_all
    lost = {name for name, levels in held.items() if 3 not in levels}
    assert set(re.findall(r"<code>(\w+)</code>", text)) == lost and f"level 3: {len(lost)}" in text


def test_a_formula_becomes_mathml_that_needs_no_script(tmp_path: Path) -> None:
    text = "# A page\n\nAbout $2^{n/2}$ tries cost \\$5.\n\n```math\n\\sqrt{2 \\ln 2 \\cdot 2^n}\n```\n"
    assert built(tmp_path, text).returncode == 0
    assert page(tmp_path).count("<math") == 2
    assert "$5" in page(tmp_path)


BIRTHDAY = "file: docs/hashing/birthday.py\nfunction: birthday\nalt: A curve that falls."
UNMARKED = "file: docs/hashing/trees.py\nfunction: leaf\nalt: A tree."


def test_a_model_shows_picture_sentences_settings_and_numbers_without_script(tmp_path: Path) -> None:
    assert built(tmp_path, FENCE.format(kind="model", lines=BIRTHDAY)).returncode == 0
    text = page(tmp_path)
    section = text[text.index('<section class="model"') : text.index("</section>")]
    figure = '<figure class="chart" role="img" aria-label="A curve that falls."><div class="model-wide"><svg'
    assert figure in section
    assert section.count('<svg aria-hidden="true"') == 2, "one for a page, one for a phone"
    assert "7,395,000 numbers of 32 bits: 6,366 equal pairs to expect" in section
    assert '<span class="model-value">32 bits</span></span> <span class="model-source">assumption</span>' in section
    assert 'data-fact="F-215"' in section
    assert section.count("<tr>") == 1 + len(range(8, 81))


def test_lines_of_a_model_bear_their_names_and_names_below_it_stand_in_lines() -> None:
    encoding = {
        "x": {"field": "records", "type": "quantitative"},
        "y": {"field": "bytes", "type": "quantitative"},
        "color": {"field": "sent", "type": "nominal"},
    }
    line, label = labelled({"mark": "line", "encoding": encoding})["layer"]
    assert line["encoding"]["color"]["legend"] is None and label["encoding"]["text"]["field"] == "sent"
    bars = {"mark": "bar", "encoding": {"x": {"field": "whose", "type": "nominal"}, "color": {"type": "nominal"}}}
    assert labelled(bars) == bars and "split" in broken(bars)["encoding"]["x"]["axis"]["labelExpr"]


def test_code_is_folded_where_the_front_matter_says_so(tmp_path: Path) -> None:
    page_of_code = "# A page\n\nFirst.\n\n```pycon\n>>> 1\n1\n```\n\n```pycon\n>>> 2\n2\n```\n\nLast.\n"
    assert built(tmp_path, page_of_code).returncode == 0 and "folded-code" not in page(tmp_path)
    assert built(tmp_path, f"---\ncode: none\n---\n{page_of_code}", "ru").returncode == 0
    assert page(tmp_path).count('<details class="folded-code"><summary>Код: страница понятна и без него</summary>') == 1
    assert page(tmp_path).count("</pre></div></details>") == 1


def test_the_prediction_of_an_exercise_is_asked_with_its_choices_and_its_answer_is_folded(tmp_path: Path) -> None:
    assert built(tmp_path, FENCE.format(kind="exercise", lines="name: tree_head"), "ky").returncode == 0
    text, asked = page(tmp_path), Course.find().exercise("tree_head").task("ky").predict
    assert asked and 'data-prediction="exercise-tree_head" data-right="1"' in text
    folded = text[text.index('<details class="predicted') :]
    folded = folded[: folded.index("</details>")]
    assert asked.answer in folded and asked.guess in folded and asked.answer not in text.replace(folded, "")


def test_a_figure_is_drawn_in_the_words_of_its_page(tmp_path: Path) -> None:
    lines = "file: docs/hashing/trees.svg\nalt: A tree.\ncaption: Four *records*."
    assert built(tmp_path, FENCE.format(kind="figure", lines=lines)).returncode == 0
    text = page(tmp_path)
    assert 'role="img" aria-label="A tree."' in text and "<figcaption>Four <em>records</em>.</figcaption>" in text
    assert text.count(">leaf h(a)</tspan>") == 1 and "{leaf}" not in text


def test_what_a_live_model_needs_stands_in_the_page_as_data(tmp_path: Path) -> None:
    built(tmp_path, FENCE.format(kind="model", lines=BIRTHDAY), "ky")
    held = re.search(r"<data class=\"model-data\" hidden value='(.*?)'>", page(tmp_path), re.S)
    data = json.loads(html.unescape(held[1])) if held else {}
    assert list(data["files"]) == ["birthday.py", "avalanche.py"]
    assert [one["label"] for one in data["parameters"]] == ["Номердин узундугу", "Ар биринин номери бар адамдар"]
    assert not any("values" in one for one in data["vega"]["data"]), "rows come from the function alone"
    assert data["locale"]["decimal"] == ","


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (FENCE.format(kind="exercise", lines="name: no_such"), "no exercise no_such"),
        (FENCE.format(kind="exercise", lines="title: x"), "write a line `name: …` in it"),
        (FENCE.format(kind="lab", lines="lab: hashing/lab.py\ncell: no_such_cell"), "has no cell `no_such_cell`"),
        (FENCE.format(kind="math", lines="\\frac{1}{"), "no formula that can be set"),
        (FENCE.format(kind="vega-lite", lines="file: hashing/x.vl.json"), "write a line `alt: …` in it"),
        (FENCE.format(kind="figure", lines="file: docs/x.svg\nalt: x"), "there is no figure docs/x.svg"),
        (FENCE.format(kind="figure", lines="file: docs/hashing/trees.svg"), "write a line `alt: …` in it"),
        (
            FENCE.format(kind="quiz", lines="name: a\nkind: single\ngoal: last\n---\nx"),
            "is no place in the list of goals",
        ),
        ("---\nanatomy: 2\n---\n# A\n\n```prediction\nname: a\nWhy?\n```\n", "nothing on this page answers it"),
        ("---\nanatomy: 2\n---\n# A\n\n```predicted\nname: a\n```\n", "of docs/index.md cannot be shown: write a line"),
        (FENCE.format(kind="model", lines="file: docs/hashing/x.py\nfunction: x"), "write a line `alt: …` in it"),
        (FENCE.format(kind="model", lines=BIRTHDAY.replace("birthday.py", "no.py")), "there is no model hashing/no.py"),
        (FENCE.format(kind="model", lines=BIRTHDAY.replace("docs/", "web/../steps/")), "lies below docs/"),
        (FENCE.format(kind="model", lines=BIRTHDAY.replace(": birthday", ": no")), "birthday.py has no function no"),
        (FENCE.format(kind="model", lines=UNMARKED), "the parameter record of leaf is not written as Annotated"),
        ("# A page\n\nSomebody said so [F-999].\n", "A page cites F-999, which is not in docs/facts/"),
        ("# A page\n\n$\\frac{1}{$ is broken.\n", "no formula that can be set"),
        ('# A page\n\n```python\n--8<-- "docs/hashing/trees.py:nothing"\n```\n', "nothing"),
    ],
)
def test_what_cannot_be_shown_stops_the_build_with_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    done = built(tmp_path, text)
    assert done.returncode != 0
    assert sentence in done.stdout + done.stderr


def test_a_downloaded_lab_brings_the_files_that_it_imports() -> None:
    lab = ROOT / "docs" / "hashing" / "lab.py"
    written = [cell.source for cell in executed(lab).cells if cell.source.startswith("%%writefile ")]
    imported = re.findall(r"^from (\w+) import", lab.read_text(encoding="utf-8"), re.M)
    beside = {name for name in imported if lab.with_name(f"{name}.py").is_file()}
    assert beside and {one.split()[1] for one in written} == {f"{name}.py" for name in beside}
    for one in written:
        head, _, text = one.partition("\n")
        assert text == lab.with_name(head.split()[1]).read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translated_lab_prints_and_draws_no_english(lang: str) -> None:
    for lab in sorted((ROOT / "docs").glob("*/lab.py")):
        known = phrases(lab, lang)
        for cell in executed(lab).cells:
            for output in cell.get("outputs", []):
                printed = in_words(output.get("text", ""), known)
                chart = next((one for kind, one in output.get("data", {}).items() if "vegalite" in kind), {})
                titles = re.findall(r'"title": "([^"]+)"', json.dumps(drawn_in_words(chart, known), ensure_ascii=False))
                english = re.findall(r"[A-Za-z]{3,}", " ".join([printed, *titles]))
                assert not english, f"docs/{lab.parent.name}/lab.{lang}.toml lacks {english}"
