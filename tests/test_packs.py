"""What the page gets of an exercise: first its task and checks, after the work other answers and mistakes."""

import json
from pathlib import Path

import pytest

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
        assert exercise.answer("wrong", one["name"]).source.endswith(one["code"])
        assert "fails:" not in one["code"], "the line for the laws stays at home"


@each_exercise
def test_every_accepted_answer_says_in_every_language_what_it_does_differently(exercise: Exercise) -> None:
    accepted = json.loads(answers(exercise))["accepted"]
    assert [one["name"] for one in accepted] == [known.name for known in exercise.answers("accepted")]
    for one in accepted:
        assert one["why"].keys() >= {"en"} | TRANSLATED[exercise.name], one["name"]
        assert all(why.endswith(".") and "\n" not in why for why in one["why"].values())
        assert one["code"] == exercise.read(f"accepted/{one['name']}.py")


def test_a_pack_waits_beside_the_answers_and_what_is_gone_goes(tmp_path: Path) -> None:
    course = Course(COURSE.folder, [module for module in COURSE.modules if module.name == "cbdc"])
    for stale in ("gone.json", "answers/gone.json"):
        (tmp_path / stale).parent.mkdir(exist_ok=True)
        (tmp_path / stale).write_text("{}", encoding="utf-8")
    write_packs(tmp_path, course)
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json")}
    packs = {f"{folder}{one.name}.json" for one in course.exercises for folder in ("", "answers/")}
    assert found == packs | {"lists/names.json"}
    pack = json.loads((tmp_path / "waterfall.json").read_text("utf-8"))
    assert pack["cbdc/waterfall/task.ru.md"].startswith("---\nsource:\n---\n# "), "digests are for translators"
    assert not [path for path in pack if "/wrong/" in path or "/learners/" in path]
    assert '"' in pack["cbdc/waterfall/mistakes.toml"] and "old" not in pack["cbdc/waterfall/mistakes.toml"]
