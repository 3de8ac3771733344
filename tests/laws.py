"""The laws of an exercise. Each yields sentences that name the file to change; none means that the law holds.

`python -m tests.laws` lists the functions in which one wrong answer cannot be told from another.
"""

import ast
import functools
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from academy.bridge.proxy import public_in
from academy.bridge.verdict import Verdict
from academy.checking.collect import open_session, open_sessions
from academy.checking.recording import questions
from academy.checking.session import NO_SESSIONS, Session, Sessions
from academy.course.book import names_in
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Course, Exercise
from academy.course.task import BadTask, Task, read_task
from academy.diagnosis.build_book import book_of
from academy.judge.judge import judge
from academy.words.feedback import COLUMNS, ROWS, rows, speak
from academy.words.i18n import LANGUAGES

SECONDS = 2.0
SEEDS = (1, 2026, 987654321)
_JUDGED: dict[Path, tuple[Verdict, float]] = {}
OTHERS = [lang for lang in LANGUAGES if lang != "en"]


def verdict_on(exercise: Exercise, path: Path) -> Verdict:
    return judged(exercise, path)[0]


def judged(exercise: Exercise, path: Path, sessions: Sessions = NO_SESSIONS) -> tuple[Verdict, float]:
    """Each answer is judged once for all laws, wrong ones as a learner does; with the seconds of processor time.

    The book is not part of the time, and neither is whatever else the machine does: what seems slow is timed again.
    """
    if known := _JUDGED.get(path):
        return known
    if path.parent.name == "wrong":
        book_of(exercise)
    times: list[float] = []
    while not times or (min(times) > SECONDS and len(times) < 3):
        start = time.process_time()
        verdict = judge(exercise, path.read_bytes(), hidden=path.parent.name != "wrong", sessions=sessions)
        times.append(time.process_time() - start)
    return _JUDGED.setdefault(path, (verdict, min(times)))


@functools.cache
def judge_all(exercise: Exercise) -> None:
    """Judge all its answers for the laws to come: its checks are collected once."""

    def ask(sessions: Sessions) -> None:
        for path in [exercise.folder / "solution.py", exercise.folder / "starter.py", *others]:
            judged(exercise, path, sessions)

    others = [path for kind in ("accepted", "wrong", "fitted") for path in exercise.answers(kind)]
    open_sessions(exercise, ask)


def failing(verdict: Verdict) -> list[str]:
    return sorted(one.name for one in verdict.checks if one.status != "pass")


def fails_in_line_1(path: Path) -> set[str] | None:
    declared = re.match(r'"""fails: ([\w ]+)"""\n', path.read_text(encoding="utf-8"))
    return set(declared[1].split()) if declared else None


def place(exercise: Exercise, path: Path) -> str:
    return f"`{exercise.name}/{path.relative_to(exercise.folder).as_posix()}`"


def right_answers_pass(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 1."""
    accepted = exercise.answers("accepted")
    if not accepted:
        yield f"`{exercise.name}/accepted/` is empty: add a right answer that uses another algorithm."
    plain = _shape(exercise.folder / "solution.py")
    for path in [exercise.folder / "solution.py", *accepted]:
        verdict = verdict_on(exercise, path)
        if verdict.problem:
            yield f"{place(exercise, path)} cannot be judged: {verdict.problem.kind} {verdict.problem.details}"
        elif not verdict.done:
            yield f"{place(exercise, path)} is a right answer, but fails {', '.join(failing(verdict))}."
        if path in accepted and _shape(path) == plain:
            yield f"{place(exercise, path)} is the solution with other names: use another algorithm."
        for seed in SEEDS[: None if path not in accepted else 1]:
            seeded = judge(exercise, path.read_bytes(), seed=seed, hidden=True)
            if verdict.done and not seeded.done:
                yield f"{place(exercise, path)} is right, but with seed {seed} fails {', '.join(failing(seeded))}."


def starter_promises_the_solution(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 2."""
    starter, solution = exercise.folder / "starter.py", exercise.folder / "solution.py"
    verdict = verdict_on(exercise, starter)
    first = speak(verdict, _task(exercise), "en")[0]
    if verdict.done:
        yield f"{place(exercise, starter)} is done: nothing is left to write."
    elif first.kind != "unwritten":
        yield f"{place(exercise, starter)} must first say that it is not written yet, but says: {first.text}"
    promised, kept = _signatures(starter), _signatures(solution)
    for name in sorted(promised.keys() | kept.keys()):
        if promised.get(name) != kept.get(name):
            yield f"{place(exercise, starter)} and `solution.py` differ in the signature or docstring of `{name}`."


def wrong_answers_are_recognised(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 3."""
    if not exercise.answers("wrong"):
        yield f"`{exercise.name}/wrong/` is empty: add a file for each wrong idea, with its failing checks in line 1."
    for path in exercise.answers("wrong"):
        says = fails_in_line_1(path)
        if not says:
            yield f'{place(exercise, path)} must begin with the line `"""fails: check_a check_b"""`.'
            continue
        verdict = verdict_on(exercise, path)
        fails = set(failing(verdict))
        for name in sorted(fails - says):
            yield f"{place(exercise, path)} says it fails {_list(says)}, but it also fails {name}."
        for name in sorted(says - fails):
            yield f"{place(exercise, path)} says it fails {name}, but it passes it."
        if frozenset(verdict.mistakes) != names_in(path.stem):
            named = _list(set(verdict.mistakes)) or "nothing"
            yield (f"{place(exercise, path)} is not recognised: the judge names {named}. {_why(exercise, path)}")


def fitted_answers_fail_only_what_is_hidden(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 3 for answers fitted to the examples: only hidden checks know them, and they get no name."""
    for path in exercise.answers("fitted"):
        says = fails_in_line_1(path)
        if not says:
            yield f'{place(exercise, path)} must begin with the line `"""fails: check_a check_b"""`.'
            continue
        verdict = verdict_on(exercise, path)
        if shown := {one.name for one in verdict.checks if one.status != "pass" and not one.hidden}:
            yield f"{place(exercise, path)} fails {_list(shown)}, which a learner sees: it belongs into wrong/."
        fails = {one.name for one in verdict.checks if one.status != "pass" and one.hidden}
        if fails != says:
            yield f"{place(exercise, path)} says it fails {_list(says)}; of the hidden checks it fails {_list(fails)}."
        if verdict.mistakes:
            yield f"{place(exercise, path)} is named {_list(set(verdict.mistakes))}, though it passes what is shown."


def _why(exercise: Exercise, path: Path) -> str:
    alike = sorted({other for _, other in indistinct(exercise, path.stem)})
    if alike:
        return f"It answers like {_list(set(alike))}: join them, or let check.py ask what parts them."
    return "Let check.py ask more: one wrong answer with content, or ten wrong yes or no."


def indistinct(exercise: Exercise, stem: str) -> Iterator[tuple[str, str]]:
    """(function, other mistake) where this wrong answer cannot be told from another."""
    whole = book_of(exercise).whole
    for function, digest in whole.get(stem, {}).items():
        for other, known in whole.items():
            if names_in(other) != names_in(stem) and known.get(function) == digest:
                yield function, other


def every_check_has_a_purpose_and_words(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 4. A hidden check has its purpose in an answer that passes all that is shown."""
    for file, kind in ((SHOWN, "wrong"), (HIDDEN, "fitted")):
        caught = {name for path in exercise.answers(kind) for name in failing(verdict_on(exercise, path))}
        for name in check_names(exercise, file):
            if name not in caught:
                yield f"`{exercise.name}/{file}`: no answer in {kind}/ fails {name}. Add one, or drop the check."
    for name in set(check_names(exercise)) & set(check_names(exercise, HIDDEN)):
        yield f"`{exercise.name}/{HIDDEN}`: {name} stands in check.py too: give it another name."
    english = _task(exercise)
    yield from _words_for(exercise, english, "task.md")
    for lang in OTHERS:
        file = exercise.folder / f"task.{lang}.md"
        if file.is_file():
            try:
                yield from _words_for(exercise, task := exercise.task(lang), file.name)
                yield from _same_skeleton(exercise, english, task, file.name)
            except BadTask as error:
                yield str(error)
        elif lang in translated:
            yield f"`{exercise.name}/{file.name}` is missing: course.toml lists the module as translated."


def _words_for(exercise: Exercise, task: Task, file: str) -> Iterator[str]:
    mistakes = {name for path in exercise.answers("wrong") for name in names_in(path.stem)}
    for source, words in ((SHOWN, task.checks), (HIDDEN, task.more)):
        for name in sorted(set(check_names(exercise, source)) ^ set(words)):
            yield f"`{exercise.name}/{file}`: the check {name} stands in only one of {source} and this file."
    for name in sorted(mistakes ^ set(task.mistakes)):
        yield f"`{exercise.name}/{file}`: the mistake {name} stands in only one of wrong/ and this file."
    for name, mistake in task.mistakes.items():
        if not 1 <= mistake.hint <= len(task.checks[mistake.check].hints if mistake.check in task.checks else ()):
            yield f"`{exercise.name}/{file}`: the mistake {name} points at a hint that is not there."
        if mistake.lesson.startswith("…"):
            yield f"`{exercise.name}/{file}`: the lesson of {name} is still a stub: write it."
    for name, words in {**task.checks, **task.more}.items():
        if len(words.sentence) > 140:
            yield f"`{exercise.name}/{file}`: the sentence of {name} is longer than 140 characters."


def _same_skeleton(exercise: Exercise, english: Task, task: Task, file: str) -> Iterator[str]:
    for name, words in {**english.checks, **english.more}.items():
        if (other := task.words(name)) and len(other.hints) != len(words.hints):
            yield f"`{exercise.name}/{file}`: {name} has another number of hints than task.md."
    for name, mistake in english.mistakes.items():
        lesson = task.mistakes.get(name)
        if lesson and (lesson.check, lesson.hint) != (mistake.check, mistake.hint):
            yield f"`{exercise.name}/{file}`: {name} points at another hint than task.md."
    if not task.source:
        yield f"`{exercise.name}/{file}` does not say which task.md it was made from (source:)."


def the_same_inputs_quickly_for_everyone(exercise: Exercise, translated: list[str]) -> Iterator[str]:
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
    for path in [exercise.folder / "solution.py", *exercise.answers("accepted"), *exercise.answers("wrong")]:
        seconds = judged(exercise, path)[1]
        if seconds > SECONDS:
            yield f"{place(exercise, path)} takes {seconds:.1f} s to judge: let check.py ask less ({SECONDS} s)."


def _asked(exercise: Exercise, seed: int | None, file: str) -> list[str]:
    """Digests of all that is asked: of the solution, of it with other constants, and of it when nothing is drawn."""
    solution, digests = exercise.read("solution.py"), list[str]()
    constants = "\nMINE = [4242424242, 31337, -77, b'zebra', 'giraffe', 0.12345]\n"

    def ask(session: Session) -> None:
        digests.append(questions(exercise, solution, seed, file, sessions={file: session}))
        digests.append(questions(exercise, solution + constants, seed, file, sessions={file: session}))

    open_session(exercise, ask, seed, file)
    return [*digests, questions(exercise, solution, seed, file, anew=False)]  # of a check.py that is read again


def the_words_fit_and_lead_on(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 6."""
    secret = {line.strip() for line in exercise.read("solution.py").splitlines() if len(line.strip()) > 30}
    secret -= {line.strip() for line in exercise.read("starter.py").splitlines()}
    for path in [exercise.folder / "starter.py", *exercise.answers("wrong"), *exercise.answers("fitted")]:
        verdict = verdict_on(exercise, path)
        for lang in LANGUAGES:
            lines = speak(verdict, exercise.task(lang), lang)
            where = f"What a learner reads about {place(exercise, path)} ({lang})"
            if sum(map(rows, lines)) > ROWS:
                yield f"{where} has {sum(map(rows, lines))} lines of {COLUMNS}, more than {ROWS}: shorten its lesson."
            if lines[-1].kind != "next":
                yield f"{where} does not end with the next step."
            if verdict.mistakes and [line.kind for line in lines[:2]] != ["mistake", "lesson"]:
                yield f"{where} does not begin with the mistake."
            text = "\n".join(line.text for line in lines)
            if "Traceback" in text or any(line in text for line in secret):
                yield f"{where} shows a traceback or the solution."


LAWS: list[Callable[[Exercise, list[str]], Iterator[str]]] = [
    right_answers_pass,
    starter_promises_the_solution,
    wrong_answers_are_recognised,
    fitted_answers_fail_only_what_is_hidden,
    every_check_has_a_purpose_and_words,
    the_same_inputs_quickly_for_everyone,
    the_words_fit_and_lead_on,
]


def _task(exercise: Exercise) -> Task:
    return read_task(exercise.folder / "task.md", exercise.folder / "task.md")


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))


def _signatures(path: Path) -> dict[str, str]:
    """What each public name promises: signature and docstring, of classes their methods and fields too."""
    tree, promised = ast.parse(path.read_text(encoding="utf-8")), {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            promised[node.name] = _promise(node)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            promised[node.name] = f"{[ast.unparse(one) for one in node.bases]} {ast.get_docstring(node)}"
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and (not part.name.startswith("_") or part.name == "__init__"):
                    promised[f"{node.name}.{part.name}"] = _promise(part)
                if isinstance(part, ast.AnnAssign):
                    promised[f"{node.name}.{ast.unparse(part.target)}"] = ast.unparse(part)
    return promised


def _promise(node: ast.FunctionDef) -> str:
    returns = ast.unparse(node.returns) if node.returns else ""
    return f"({ast.unparse(node.args)}) -> {returns}: {ast.get_docstring(node)}"


def _shape(path: Path) -> str:
    """The code without names and docstrings."""
    names: dict[str, str] = {}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value = ast.Constant("")
        for field in ("id", "arg", "name", "attr"):
            if isinstance(old := getattr(node, field, None), str):
                setattr(node, field, names.setdefault(old, f"n{len(names)}"))
    return ast.dump(tree)


if __name__ == "__main__":
    for one in Course.find().exercises:
        print(one.name, "functions:", ", ".join(public_in(one.solution())))
        for answer in one.answers("wrong"):
            for function, other in indistinct(one, answer.stem):
                print(f"  in {function}: {answer.stem} = {other}")
