"""The names of an exercise's checks, read from its files: nothing needs to run."""

import ast
import functools

from academy.course.course import Exercise
from academy.errors import BrokenCheck

SHOWN, HIDDEN = "check.py", "check_more.py"


@functools.cache
def _names(exercise: Exercise, version: str, file: str) -> tuple[str, ...]:
    if file == HIDDEN and not (exercise.folder / file).is_file():
        return ()
    try:
        tree = ast.parse(exercise.read(file))
    except (SyntaxError, ValueError) as error:
        raise BrokenCheck(f"{exercise.name}/{file} could not be read: {error}") from None
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return tuple(name.removeprefix("test_") for name in found if name.startswith("test_"))


def check_names(exercise: Exercise, file: str = SHOWN) -> tuple[str, ...]:
    """The names of the checks: what is not heard of was not passed. Raises BrokenCheck."""
    return _names(exercise, exercise.whole_version, file)
