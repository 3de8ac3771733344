"""The laws of inputs: everybody is asked the same, and is judged quickly."""

from collections.abc import Iterator

from academy.authoring.judged_answers import SECONDS, judge_known, place
from academy.authoring.laws_of_answers import SEEDS
from academy.checking.collect import open_session
from academy.checking.recording import questions
from academy.checking.session import Session
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Exercise


def everybody_is_asked_the_same(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 5, for the course's own inputs and for those that a seed draws."""
    for file in [one for one in (SHOWN, HIDDEN) if check_names(exercise, one)]:
        asked: list[str] = []
        for seed in (None, *SEEDS):
            digest, *others = _asked(exercise, seed, file)
            asked.append(digest)
            if set(others) != {digest}:
                where = f"`{exercise.name}/{file}`"
                yield f"{where} asks two equal answers different things: no chance, clock or set order."
                return
        if "@given" in exercise.read(file) and len(set(asked)) < len(asked):
            yield f"`{exercise.name}/{file}` asks the same for every seed: let Hypothesis draw what its properties ask."


def answers_are_judged_quickly(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 5, in seconds of the processor."""
    for answer in [one for kind in ("solution", "accepted", "wrong") for one in exercise.answers(kind)]:
        seconds = judge_known(exercise, answer)[1]
        if seconds > SECONDS:
            yield f"{place(exercise, answer)} takes {seconds:.1f} s to judge: let check.py ask less ({SECONDS} s)."


def _asked(exercise: Exercise, seed: int | None, file: str) -> list[str]:
    """Digests of all that is asked: of the solution, of it with other constants, and of it when nothing is drawn."""
    solution, digests = exercise.read("solution.py"), list[str]()
    constants = "\nMINE = [4242424242, 31337, -77, b'zebra', 'giraffe', 0.12345]\n"

    def ask(session: Session) -> None:
        digests.append(questions(exercise, solution, seed, file, sessions={file: session}))
        digests.append(questions(exercise, solution + constants, seed, file, sessions={file: session}))

    open_session(exercise, ask, seed, file)
    return [*digests, questions(exercise, solution, seed, file, anew=False)]  # of a check.py that is read again
