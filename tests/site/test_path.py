"""Tracks and predictions as the builder writes them: readable without script, and complete."""

import html
import json
import re
from pathlib import Path

import pytest

from steps.site.course_map import course_map
from tests.site.small import built, page

TRACK = "# A page\n\n```track\nname: {name}\n```\n"
PREDICTION = (
    "# A page\n\n```prediction\nname: a-guess\nHow *many*? Write it down.\n```\n\n```predicted\nname: a-guess\n```\n"
)


def test_a_track_lists_every_module_and_links_only_those_that_are_there(tmp_path: Path) -> None:
    assert built(tmp_path, TRACK.format(name="developers")).returncode == 0
    text = page(tmp_path)
    modules = re.findall(r'<li class="track-module.*?</li>\s*(?=<li class="track-module|</ol>)', text, re.S)
    assert len(modules) == sum(one.built for one in course_map().modules)
    planned = re.search(r'<p class="track-planned">.*?</p>', text)
    assert planned and "<a " not in planned[0]
    assert all(one.titles["en"] in html.unescape(planned[0]) for one in course_map().modules if not one.built)
    hashing = next(one for one in modules if 'data-module="hashing"' in one)
    assert 'href="hashing/"' in hashing and 'href="hashing/trees/">Trees' in hashing
    counts = json.loads(html.unescape(re.search(r'data-counts="(.+?)"', hashing)[1]))  # type: ignore[index]
    assert "hashing/trees" in counts["page"] and "tree_head" in counts["exercise"]
    assert "hashes-for-one-line" in counts["prediction"]


@pytest.mark.parametrize(
    ("lang", "words"), [("ru", ("Планируются", "Ключи и подписи")), ("ky", ("Пландалууда", "кол тамгалар"))]
)
def test_a_track_speaks_the_language_of_the_build(tmp_path: Path, lang: str, words: tuple[str, ...]) -> None:
    assert built(tmp_path, TRACK.format(name="policymakers"), lang).returncode == 0
    assert all(word in page(tmp_path) for word in words)


def test_a_prediction_is_a_question_and_a_plain_line_without_script(tmp_path: Path) -> None:
    assert built(tmp_path, PREDICTION).returncode == 0
    text = page(tmp_path)
    assert "How <em>many</em>? Write it down." in text and "Compare it with your prediction." in text
    assert 'data-prediction="a-guess"' in text and 'data-predicted="a-guess"' in text


def test_what_fills_itself_says_so_without_script(tmp_path: Path) -> None:
    assert built(tmp_path, "# A page\n\n```keeping\n```\n\n```completion\n```\n").returncode == 0
    assert page(tmp_path).count("It needs JavaScript.") == 2
    assert "fingerprint" in page(tmp_path)


@pytest.mark.parametrize(
    ("fence", "sentence"),
    [
        ("track\nname: nobody", "exercises/course.toml has no track nobody"),
        ("prediction\nname: A guess\nHow many?", "A guess is no name"),
        ("prediction\nname: a-guess", "write the question below"),
        ("predicted\nname: a-guess\nmore: x", "write a line `answer: …`"),
        ("predicted\nname: a-guess\nanswer: two\nguess: one\nmore: x", "alone, not `more: …`"),
        ("prediction\nname: a-guess\nWhy?\nanswer: so", "belong into the fence `predicted`"),
    ],
)
def test_a_fence_that_cannot_be_shown_stops_the_build(tmp_path: Path, fence: str, sentence: str) -> None:
    done = built(tmp_path, f"# A page\n\n```{fence}\n```\n")
    assert done.returncode != 0
    assert sentence in done.stdout + done.stderr
