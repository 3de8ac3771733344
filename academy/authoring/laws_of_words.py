"""The laws of words: every check and mistake has them, in each language, and what a learner reads is short."""

from collections.abc import Iterator

from academy.authoring.judged_answers import failing, place, verdict_for
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Exercise
from academy.course.mistakes import FILE, names_in
from academy.course.task import BadTask, Task
from academy.words.feedback import COLUMNS, ROWS, rows, speak
from academy.words.i18n import LANGUAGES, OTHERS

TITLE = 60  # characters of a mistake in words


def every_check_has_a_purpose_and_words(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 4. A hidden check has its purpose in an answer that passes all that is shown."""
    for file, kind in ((SHOWN, "wrong"), (HIDDEN, "fitted")):
        caught = {name for answer in exercise.answers(kind) for name in failing(verdict_for(exercise, answer))}
        for name in check_names(exercise, file):
            if name not in caught:
                yield f"`{exercise.name}/{file}`: no {kind} answer fails {name}. Add one, or drop the check."
    for name in set(check_names(exercise)) & set(check_names(exercise, HIDDEN)):
        yield f"`{exercise.name}/{HIDDEN}`: {name} stands in check.py too: give it another name."
    english = exercise.task()
    if not english.oracle:
        yield (
            f"`{exercise.name}/task.md`: write a line `oracle: …` in the front matter: what outside the course the "
            "solution is checked against, or `none:` with the reason."
        )
    yield from _words_for(exercise, english, "task.md")
    for lang in OTHERS:
        other = f"task.{lang}.md"
        if (exercise.folder / other).is_file():
            try:
                yield from _words_for(exercise, task := exercise.task(lang), other)
                yield from _same_skeleton(exercise, english, task, other)
            except BadTask as error:
                yield str(error)
        elif lang in translated:
            yield f"`{exercise.name}/{other}` is missing: course.toml lists the module as translated."


def _words_for(exercise: Exercise, task: Task, file: str) -> Iterator[str]:
    mistakes = {name for answer in exercise.answers("wrong") for name in names_in(answer.name)}
    accepted = {answer.name for answer in exercise.answers("accepted")}
    for source, words in ((SHOWN, task.checks), (HIDDEN, task.more)):
        for name in sorted(set(check_names(exercise, source)) ^ set(words)):
            yield f"`{exercise.name}/{file}`: the check {name} stands in only one of {source} and this file."
    for name in sorted(mistakes ^ set(task.mistakes)):
        yield f"`{exercise.name}/{file}`: the mistake {name} stands in only one of {FILE} and this file."
    for name in sorted(accepted ^ set(task.accepted)):
        yield f"`{exercise.name}/{file}`: the accepted answer {name} stands in only one of accepted/ and this file."
    for name, mistake in task.mistakes.items():
        if mistake.lesson.startswith("…"):
            yield f"`{exercise.name}/{file}`: the lesson of {name} is still a stub: write it."
        if not mistake.title or mistake.title.startswith("…") or len(mistake.title) > TITLE:
            yield (
                f"`{exercise.name}/{file}`: say in at most {TITLE} characters what the code does: "
                f"`### An odd last record is copied {{#{name}}}`, here for {name}."
            )
    for name, of_check in {**task.checks, **task.more}.items():
        if len(of_check.sentence) > 140:
            yield f"`{exercise.name}/{file}`: the sentence of {name} is longer than 140 characters."


def _same_skeleton(exercise: Exercise, english: Task, task: Task, file: str) -> Iterator[str]:
    for name, words in {**english.checks, **english.more}.items():
        if (other := task.words(name)) and len(other.hints) != len(words.hints):
            yield f"`{exercise.name}/{file}`: {name} has another number of hints than task.md."


def the_words_fit_and_lead_on(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 6."""
    secret = {line.strip() for line in exercise.read("solution.py").splitlines() if len(line.strip()) > 30}
    secret -= {line.strip() for line in exercise.read("starter.py").splitlines()}
    for answer in [one for kind in ("starter", "wrong", "fitted") for one in exercise.answers(kind)]:
        verdict = verdict_for(exercise, answer)
        for lang in LANGUAGES:
            lines = speak(verdict, exercise.task(lang), lang)
            where = f"What a learner reads about {place(exercise, answer)} ({lang})"
            if sum(map(rows, lines)) > ROWS:
                yield f"{where} has {sum(map(rows, lines))} lines of {COLUMNS}, more than {ROWS}: shorten its lesson."
            if lines[-1].kind != "next":
                yield f"{where} does not end with the next step."
            if verdict.mistakes and [line.kind for line in lines[:2]] != ["mistake", "lesson"]:
                yield f"{where} does not begin with the mistake."
            text = "\n".join(line.text for line in lines)
            if "Traceback" in text or any(line in text for line in secret):
                yield f"{where} shows a traceback or the solution."
