"""`academy`: the command line. Exit codes: 0 all passed, 1 something did not, 2 called wrongly."""

import contextlib
import sys

from academy.child import Child

_EARLY: list[Child] = []  # a child that judges while this process imports what it needs to speak


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.argv[1:2] in (["check"], ["hint"]) and "--help" not in sys.argv:
        _EARLY.append(Child())
        _guess(_EARLY[0], sys.argv[2:])
    from academy.verbs import app

    try:
        app(prog_name="academy")
    finally:
        for child in _EARLY:
            child.close()


def early_child() -> Child | None:
    """The child that was started first, if it is still unused."""
    return _EARLY.pop() if _EARLY else None


def _guess(child: Child, words: list[str]) -> None:
    """Give the child the answer that these words seem to ask about; the verb looks again, and asks anew if it errs."""
    from academy.course import Course, plain
    from academy.work import Work

    names = [word for before, word in zip(["", *words], words, strict=False) if word[:1] != "-" and before != "--lang"]
    with contextlib.suppress(Exception):  # what is wrong is said by the verb
        course, work = Course.find(), Work.here()
        exercise = course.exercise(plain(names[0])) if names else work.begun(course)[0]
        child.prepare(exercise)
        child.give(work.read(exercise.name), hidden="after" if "--more" in words else "no")


if __name__ == "__main__":
    from academy.cli import main as as_installed  # one module, not two: the verbs ask it for the child

    as_installed()
