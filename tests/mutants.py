"""Does check.py notice small changes of the solution, and does the judge give them no false name?

`python -m tests.mutants [NAME…]` judges every mutant, lists those that no check catches and those that get a name, and
compares both with the exercise's mutants.toml, where a person has written what is equivalent and which names are right.
"""

import ast
import copy
import os
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from academy.course.course import Course, Exercise
from academy.judge.judge import ask_checks, name_mistakes

SURVIVE = 0.05  # the share that no check may miss, without those known as equivalent
_SWAPS: dict[type, list[type]] = {
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.Mult: [ast.Add],
    ast.FloorDiv: [ast.Mult],
    ast.Mod: [ast.FloorDiv],
    ast.LShift: [ast.RShift],
    ast.RShift: [ast.LShift],
    ast.BitXor: [ast.BitOr, ast.BitAnd],
    ast.BitOr: [ast.BitAnd],
    ast.BitAnd: [ast.BitOr],
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
    ast.And: [ast.Or],
    ast.Or: [ast.And],
}


@dataclass(frozen=True)
class Mutant:
    """One small change; `change` is written `function: before → after`."""

    exercise: str
    change: str
    source: str


def mutants(exercise: Exercise) -> Iterator[Mutant]:
    """Every mutant of the solution, each once."""
    tree = ast.parse(exercise.read("solution.py"))
    seen = {ast.unparse(tree)}
    for number, node in enumerate(ast.walk(tree)):
        for variant in range(len(list(_changes(node)))):
            changed = copy.deepcopy(tree)
            target = next(one for n, one in enumerate(ast.walk(changed)) if n == number)
            before = ast.unparse(_statement(changed, target)).partition("\n")[0]
            owner = _owner(changed, target)
            where = _statement(changed, target)
            after = list(_changes(target))[variant](changed, where)
            source = ast.unparse(ast.fix_missing_locations(changed))
            if source not in seen:
                seen.add(source)
                yield Mutant(exercise.name, f"{owner}: {before} → {after}", source)


def _changes(node: ast.AST):  # type: ignore[no-untyped-def]
    """Functions that change this node in place and tell what its statement has become."""

    def told(change):  # type: ignore[no-untyped-def]
        def act(tree: ast.AST, statement: ast.AST) -> str:
            change(tree, statement)
            return ast.unparse(ast.fix_missing_locations(statement)).partition("\n")[0]

        return act

    for field in ("op", "ops"):
        operators = getattr(node, field, None)
        for place, operator in enumerate(operators if isinstance(operators, list) else [operators]):
            for other in _SWAPS.get(type(operator), []):

                def swap(tree, statement, other=other, place=place, field=field):  # type: ignore[no-untyped-def]
                    if field == "ops":
                        node.ops[place] = other()  # type: ignore[attr-defined]
                    else:
                        node.op = other()  # type: ignore[attr-defined]

                yield told(swap)
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield told(lambda tree, statement: setattr(node, "value", not node.value))
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        for step in (1, -1):
            yield told(lambda tree, statement, step=step: setattr(node, "value", node.value + step))
    elif isinstance(node, ast.Constant) and type(node.value) is bytes:
        yield told(lambda tree, statement: setattr(node, "value", node.value + b"\0"))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield told(lambda tree, statement: _replace(tree, node, node.operand))
    if isinstance(node, ast.Return) and node.value is not None:
        yield told(lambda tree, statement: setattr(node, "value", ast.Constant(None)))
    if isinstance(node, ast.Slice):
        for bound in ("lower", "upper"):
            if getattr(node, bound) is not None:
                yield told(lambda tree, statement, bound=bound: setattr(node, bound, None))
                for operator in (ast.Add(), ast.Sub()):
                    yield told(
                        lambda tree, statement, bound=bound, operator=operator: setattr(
                            node, bound, ast.BinOp(getattr(node, bound), operator, ast.Constant(1))
                        )
                    )
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr, ast.Raise, ast.If, ast.Return, ast.For, ast.While)):
        is_words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not is_words:

            def remove(tree: ast.AST, statement: ast.AST) -> str:
                _replace(tree, node, ast.Pass())
                return "pass"

            yield remove


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list) and any(one is old for one in value):
                value[:] = [new if one is old else one for one in value]


def _statement(tree: ast.AST, node: ast.AST) -> ast.AST:
    """The innermost statement that holds the node."""
    holding = [one for one in ast.walk(tree) if isinstance(one, ast.stmt) and any(two is node for two in ast.walk(one))]
    return holding[-1] if holding else tree


def _owner(tree: ast.AST, node: ast.AST) -> str:
    """The function or class around the node."""
    kinds = (ast.FunctionDef, ast.ClassDef)
    around = [one for one in ast.walk(tree) if isinstance(one, kinds) and any(two is node for two in ast.walk(one))]
    return ".".join(one.name for one in around) or "module"


def fate(mutant: Mutant) -> tuple[bool, list[str]]:
    """(did a check catch it, the mistakes that the judge names)."""
    exercise = Course.find().exercise(mutant.exercise)
    verdict = ask_checks(exercise, mutant.source, seconds=0.5)
    if verdict.problem or verdict.done:
        return not verdict.done, []
    name_mistakes(verdict, exercise, mutant.source)
    return True, verdict.mistakes


def known(exercise: Exercise, kind: str) -> list[dict[str, Any]]:
    """The rows of the exercise's mutants.toml: `equivalent` or `named`."""
    file = exercise.folder / "mutants.toml"
    rows: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8")).get(kind, []) if file.is_file() else []
    return rows


def main(names: list[str]) -> int:
    """Print what survives and what is named; 1 if that is more, or other, than what is known."""
    exercises = [one for one in Course.find().exercises if not names or one.name in names]
    equivalent = {(one.name, row["change"]) for one in exercises for row in known(one, "equivalent")}
    named = {(one.name, row["change"], row["name"]) for one in exercises for row in known(one, "named")}
    every = [mutant for exercise in exercises for mutant in mutants(exercise)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        fates = list(pool.map(fate, every, chunksize=4))
    missed, bad = 0, 0
    for mutant, (caught, mistakes) in zip(every, fates, strict=True):
        key = mutant.exercise, mutant.change
        if not caught and key not in equivalent:
            missed += 1
            print(f"survives  {mutant.exercise}  {mutant.change}")
        for mistake in mistakes:
            if (*key, mistake) not in named:
                bad += 1
                print(f"named     {mutant.exercise}  {mutant.change}  = {mistake}")
    count, same = len(every), sum((one.exercise, one.change) in equivalent for one in every)
    print(
        f"{count} mutants: {count - missed - same} caught, {same} equivalent, {missed} survive "
        f"({missed / max(1, count - same):.1%}); {sum(len(one[1]) for one in fates)} names, {bad} not looked at yet."
    )
    return int(missed > SURVIVE * (count - same) or bad > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
