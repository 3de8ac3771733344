"""What the page gets of an exercise: first its task and checks, after the work other answers and mistakes."""

import json
import shutil
from pathlib import Path

import pytest

from academy.authoring.translations import gaps
from academy.course.course import Course, Exercise
from academy.words.i18n import LANGUAGES
from steps.site.packs import answers, write_packs

COURSE = Course.find()
HERE = [one for one in COURSE.exercises if "browser" in one.task().runs]
TRANSLATED = {one.name: set(module.translated) for module in COURSE.modules for one in module.exercises}
each_exercise = pytest.mark.parametrize("exercise", HERE, ids=lambda one: one.name)


@each_exercise
def test_after_the_work_every_mistake_is_there_with_its_lesson_in_every_language(exercise: Exercise) -> None:
    mistakes = json.loads(answers(exercise))["mistakes"]
    assert [one["name"] for one in mistakes] == list(exercise.task().mistakes)
    for one in mistakes:
        for lang in LANGUAGES:
            assert one["lesson"][lang] == exercise.task(lang).mistakes[one["name"]].lesson
        written = exercise.read(f"wrong/{one['name']}.py")
        assert written.endswith(one["code"]) and "fails:" not in one["code"], "the line for the laws stays at home"


@each_exercise
def test_every_accepted_answer_says_in_every_language_what_it_does_differently(exercise: Exercise) -> None:
    accepted = json.loads(answers(exercise))["accepted"]
    assert [one["name"] for one in accepted] == [path.stem for path in exercise.answers("accepted")]
    for one in accepted:
        assert one["why"].keys() >= {"en"} | TRANSLATED[exercise.name], (
            f"write why.ru.toml and why.ky.toml: {one['name']}"
        )
        assert all(why.endswith(".") and "\n" not in why for why in one["why"].values())
        assert one["code"] in exercise.read(f"accepted/{one['name']}.py")


def test_a_pack_waits_beside_the_answers_and_what_is_gone_goes(tmp_path: Path) -> None:
    course = Course(COURSE.folder, [module for module in COURSE.modules if module.name == "cbdc"])
    for stale in ("gone.json", "answers/gone.json"):
        (tmp_path / stale).parent.mkdir(exist_ok=True)
        (tmp_path / stale).write_text("{}", encoding="utf-8")
    write_packs(tmp_path, course)
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json")}
    assert found == {"waterfall.json", "answers/waterfall.json"}
    assert not [path for path in json.loads((tmp_path / "waterfall.json").read_text("utf-8")) if "/wrong/" in path]


def test_a_translator_is_told_which_answers_have_no_words_yet(tmp_path: Path) -> None:
    folder = tmp_path / "exercises" / "hashing" / "seal" / "accepted"
    shutil.copytree(COURSE.exercise("seal").folder / "accepted", folder)
    (folder / "why.ru.toml").write_text('another = "Иначе."\n', encoding="utf-8")
    (folder / "why.ky.toml").unlink()
    for words in ("academy/words/en.toml", "web/words/en.json"):
        place = tmp_path / words
        place.parent.mkdir(parents=True)
        place.write_text("{}" if place.suffix == ".json" else "", encoding="utf-8")
        for lang in ("ru", "ky"):
            shutil.copy(place, place.with_stem(lang))
    place = "exercises/hashing/seal/accepted"
    assert {(gap.file, gap.what, gap.names) for gap in gaps(tmp_path)} == {
        (f"{place}/why.ru.toml", "keys", "by_accumulate"),
        (f"{place}/why.ky.toml", "missing", ""),
    }
