"""Asks the laws of exercises for a person: progress on the side, and at the end what to change."""

from academy.authoring.laws import JUDGING, LAWS, broken_laws_of_all
from academy.course.course import Course
from academy.words.i18n import say
from academy.words.terminal import console


def ask_laws(course: Course, names: list[str], lang: str) -> bool:
    """Print what to change in these exercises, or in all; True if nothing. Raises UnknownName."""
    chosen = [course.exercise(name) for name in names] or course.exercises
    translated = {exercise: module.translated for module in course.modules for exercise in module.exercises}
    out, aside, broken = console(), console(errors=True), 0
    of = len(LAWS) if len(chosen) == 1 else len(chosen)
    doing = say(lang, "laws", JUDGING, exercise=", ".join(one.name for one in chosen[:1]))
    with aside.status(doing) as status:

        def hear(exercise: str, law: str, number: int) -> None:
            doing = say(lang, "laws", law, exercise=exercise)
            text = say(lang, "laws", "progress", number=number + 1, of=of, doing=doing)
            status.update(text)
            if not aside.is_terminal:
                aside.print(text, markup=False)

        for sentence in broken_laws_of_all([(one, translated[one]) for one in chosen], hear):
            broken += 1
            out.print(sentence, markup=False)
    if broken:
        aside.print(say(lang, "laws", "broken", count=broken), style="bold cyan", markup=False)
    else:
        aside.print(say(lang, "laws", "kept", count=len(chosen), laws=len(LAWS)), style="bold green", markup=False)
    return not broken
