"""Shows a wrong answer of the course, whole or as what differs from the solution."""

import difflib

from academy.course.course import Exercise
from academy.course.mistakes import KnownAnswer, check_compiles
from academy.errors import Trouble


def wrong_answer(exercise: Exercise, name: str) -> KnownAnswer:
    """The wrong answer of this name. Raises Trouble with names that look like it, and BadMistakes."""
    known = {one.name: one for one in exercise.answers("wrong")}
    if name not in known:
        near = ", ".join(difflib.get_close_matches(name, known, 3, 0.5))
        key = "unknown_near" if near else "unknown"
        raise Trouble(key, "wrong_answer", exercise=exercise.name, name=name, near=near)
    check_compiles(exercise.folder, known[name])
    return known[name]


def difference(exercise: Exercise, answer: KnownAnswer) -> str:
    """The lines that differ from the solution, with three around them; line 1 of a whole file is not told."""
    solution, wrong = (text.splitlines(keepends=True) for text in (exercise.read("solution.py"), answer.source))
    if answer.kind == "wrong" and answer.source.startswith('"""fails:'):
        wrong[:1] = solution[:1]
    return "".join(
        difflib.unified_diff(solution, wrong, f"{exercise.name}/solution.py", f"{exercise.name}/{answer.place}")
    )
