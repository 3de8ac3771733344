"""The class of thirty: what lies in its folders is found whole, and deserves what class30.toml says."""

import io
import tokenize
from functools import cache
from itertools import combinations

import pytest

from academy.course.checks import check_names
from academy.intake import HandedIn
from academy.judge.judge import judge
from tests.class30 import FOLDER, about, deserved, people
from tests.handing_in import COURSE, answers, given, said

REMARKABLE = ("orozbekov-erlan", "kozhobekova-nurai", "dzhumabaev-ilyas")


@cache
def handed_in() -> HandedIn:
    return given(FOLDER)


def shape(raw: bytes) -> list[str]:
    """A program without names and comments: what renaming leaves as it is."""
    tokens = tokenize.generate_tokens(io.StringIO(raw.decode()).readline)
    kinds = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.STRING)
    return ["name" if one.type == tokenize.NAME else one.string for one in tokens if one.type not in kinds]


def test_every_learner_and_every_answer_of_the_class_is_found() -> None:
    found = {key: set(some) for key, some in answers(handed_in()).items()}
    assert found == {key: set(some) for key, some in deserved().items()}
    assert len(found) == 30 and sum(map(len, found.values())) > 160
    assert {one.key: (one.name, one.number) for one in handed_in().learners} == people()
    assert said(handed_in()) == [
        f"{about()['misnamed'][0]}: deanonymize.py is no exercise. Did the learner mean deanonymise.py?"
    ]


@pytest.mark.parametrize("who", REMARKABLE)
def test_the_answers_of_a_learner_deserve_what_is_listed(who: str) -> None:
    listed = deserved()[who]
    for exercise, raw in answers(handed_in())[who].items():
        verdict = judge(COURSE.exercise(exercise), raw)
        assert (verdict.passed, verdict.mistakes) == (listed[exercise].points, listed[exercise].mistakes), exercise


def test_the_list_speaks_of_checks_and_mistakes_that_exist() -> None:
    for some in deserved().values():
        for name, one in some.items():
            exercise = COURSE.exercise(name)
            assert 0 <= one.points <= len(check_names(exercise))
            assert set(one.mistakes) <= set(exercise.task().mistakes)
            assert not one.mistakes or one.points < len(check_names(exercise))


def test_one_wrong_idea_without_a_name_is_held_by_eight() -> None:
    (idea, *_), full = about()["unlisted"], len(check_names(COURSE.exercise("tree_head")))
    assert idea["exercise"] == "tree_head" and len(idea["learners"]) == 8
    for who in idea["learners"]:
        one = deserved()[who]["tree_head"]
        assert one.points < full and not one.mistakes


def test_popular_mistakes_are_shared_and_those_who_stopped_have_less() -> None:
    held = [name for some in deserved().values() for one in some.values() for name in one.mistakes]
    for name in ("ambiguous_join", "stops_at_the_shorter", "starts_with_nothing", "duplicates_last", "short_key"):
        assert held.count(name) >= 4
    early = {key for key, some in deserved().items() if len(some) < 4}
    assert early == set(about()["stopped_early"]) and len(early) == 3


def test_one_pair_is_a_copy_with_other_names_and_no_other_is() -> None:
    found = answers(handed_in())
    for exercise in ("tree_head", "waterfall"):
        shapes = {key: shape(some[exercise]) for key, some in found.items() if exercise in some}
        alike = [sorted(pair) for pair in combinations(shapes, 2) if shapes[pair[0]] == shapes[pair[1]]]
        assert alike == [sorted(about()["near_copies"][0])]
        one, other = about()["near_copies"][0]
        assert found[one][exercise] != found[other][exercise]
