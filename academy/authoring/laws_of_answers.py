"""The laws of answers: the right ones pass, the starter promises, each mistake is an edit and is recognised."""

import ast
import re
from collections.abc import Iterator

from academy.authoring.judged_answers import failing, join_names, place, verdict_for
from academy.course.checks import check_names
from academy.course.course import Exercise
from academy.course.mistakes import FILE, KnownAnswer, faults, hints, names_in
from academy.diagnosis.build_book import book_of
from academy.judge.judge import judge
from academy.words.feedback import speak

SEEDS = (1, 2026, 987654321)


def right_answers_pass(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 1."""
    accepted = exercise.answers("accepted")
    if not accepted:
        yield f"`{exercise.name}/accepted/` is empty: add a right answer that uses another algorithm."
    (solution,) = exercise.answers("solution")
    for answer in [solution, *accepted]:
        verdict = verdict_for(exercise, answer)
        if verdict.problem:
            yield f"{place(exercise, answer)} cannot be judged: {verdict.problem.kind} {verdict.problem.details}"
        elif not verdict.done:
            yield f"{place(exercise, answer)} is a right answer, but fails {', '.join(failing(verdict))}."
        if answer in accepted and _shape(answer) == _shape(solution):
            yield f"{place(exercise, answer)} is the solution with other names: use another algorithm."
        for seed in SEEDS[: 1 if answer in accepted else None]:
            seeded = judge(exercise, answer.source, seed=seed, hidden=True)
            if verdict.done and not seeded.done:
                yield f"{place(exercise, answer)} is right, but with seed {seed} fails {', '.join(failing(seeded))}."


def starter_promises_the_solution(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 2."""
    (starter,), (solution,) = exercise.answers("starter"), exercise.answers("solution")
    verdict = verdict_for(exercise, starter)
    first = speak(verdict, exercise.task(), "en")[0]
    if verdict.done:
        yield f"{place(exercise, starter)} is done: nothing is left to write."
    elif first.kind != "unwritten":
        yield f"{place(exercise, starter)} must first say that it is not written yet, but says: {first.text}"
    promised, kept = _signatures(starter), _signatures(solution)
    for name in sorted(promised.keys() | kept.keys()):
        if promised.get(name) != kept.get(name):
            yield f"{place(exercise, starter)} and `solution.py` differ in the signature or docstring of `{name}`."


def mistakes_are_edits(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 3: each mistake is an edit that stands, names checks and a hint that exist, and has its hint once."""
    found = list(faults(exercise.folder))
    yield from found
    if found:
        return
    checks, task, pointed = check_names(exercise), exercise.task(), hints(exercise.folder)
    for answer in exercise.answers("wrong"):
        for name in sorted((answer.fails or frozenset()) - set(checks)):
            yield f"{place(exercise, answer)} says it fails {name}, which is no check of check.py."
    for name, mistake in task.mistakes.items():
        where = f"`{exercise.name}/{FILE} [{name}]`"
        words = task.checks.get(mistake.check)
        if name not in pointed:
            hint = f"{mistake.check} {mistake.hint}" if mistake.check else "check 1"
            yield f'{where} opens no hint: write `hint = "{hint}"`.'
        elif not words or not 1 <= mistake.hint <= len(words.hints):
            yield f"{where} opens the hint {mistake.check} {mistake.hint}, which is not in task.md."
    for file in sorted(exercise.folder.glob("task*.md")):
        for line in re.findall(r"(?m)^hint: \w+ \d+$", file.read_text(encoding="utf-8")):
            yield f"`{exercise.name}/{file.name}` says `{line}`: take it out, hints stand in {FILE}."


def wrong_answers_are_recognised(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 3."""
    if not exercise.answers("wrong"):
        yield f"`{exercise.name}/mistakes.toml` is missing: add each wrong idea, an edit of the solution, to it."
    for answer in exercise.answers("wrong"):
        says = answer.fails
        if not says:
            yield f'{place(exercise, answer)} must begin with the line `"""fails: check_a check_b"""`.'
            continue
        verdict = verdict_for(exercise, answer)
        fails = set(failing(verdict))
        for name in sorted(fails - says):
            yield f"{place(exercise, answer)} says it fails {join_names(says)}, but it also fails {name}."
        for name in sorted((says - fails) & set(check_names(exercise))):
            yield f"{place(exercise, answer)} says it fails {name}, but it passes it."
        if frozenset(verdict.mistakes) != names_in(answer.name):
            named = join_names(set(verdict.mistakes)) or "nothing"
            yield (f"{place(exercise, answer)} is not recognised: the judge names {named}. {_why(exercise, answer)}")


def fitted_answers_fail_only_what_is_hidden(exercise: Exercise, translated: list[str]) -> Iterator[str]:
    """Law 3 for answers fitted to the examples: only hidden checks know them, and they get no name."""
    for answer in exercise.answers("fitted"):
        says = answer.fails
        if not says:
            yield f'{place(exercise, answer)} must begin with the line `"""fails: check_a check_b"""`.'
            continue
        verdict = verdict_for(exercise, answer)
        if shown := {one.name for one in verdict.checks if one.status != "pass" and not one.hidden}:
            yield f"{place(exercise, answer)} fails {join_names(shown)}, which a learner sees: it is a mistake."
        fails = {one.name for one in verdict.checks if one.status != "pass" and one.hidden}
        if fails != says:
            where = place(exercise, answer)
            yield f"{where} says it fails {join_names(says)}; of the hidden checks it fails {join_names(fails)}."
        if verdict.mistakes:
            named = join_names(set(verdict.mistakes))
            yield f"{place(exercise, answer)} is named {named}, though it passes what is shown."


def _why(exercise: Exercise, answer: KnownAnswer) -> str:
    alike = sorted({other for _, other in indistinct(exercise, answer.name)})
    if alike:
        return f"It answers like {join_names(set(alike))}: join them, or let check.py ask what parts them."
    return "Let check.py ask more: one wrong answer with content, or ten wrong yes or no."


def indistinct(exercise: Exercise, stem: str) -> Iterator[tuple[str, str]]:
    """(function, other mistake) where this wrong answer cannot be told from another."""
    whole = book_of(exercise).whole
    for function, digest in whole.get(stem, {}).items():
        for other, known in whole.items():
            if names_in(other) != names_in(stem) and known.get(function) == digest:
                yield function, other


def _signatures(answer: KnownAnswer) -> dict[str, str]:
    """What each public name promises: signature and docstring, of classes their methods and fields too."""
    tree, promised = ast.parse(answer.source), {}
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


def _shape(answer: KnownAnswer) -> str:
    """The code without names and docstrings."""
    names: dict[str, str] = {}
    tree = ast.parse(answer.source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value = ast.Constant("")
        for field in ("id", "arg", "name", "attr"):
            if isinstance(old := getattr(node, field, None), str):
                setattr(node, field, names.setdefault(old, f"n{len(names)}"))
    return ast.dump(tree)
