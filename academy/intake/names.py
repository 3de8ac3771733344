"""Tells which names a statement at the left margin gives a value, changes and needs: by what Python compiles it to."""

import ast
import builtins
import dis
import re
import warnings
from dataclasses import dataclass
from types import CodeType

FUTURE = re.compile(r"from __future__ import [\w, ()]+")
_LOADS = ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS")
_SETTINGS = ("setrecursionlimit", "set_int_max_str_digits", "seed", "setcontext")  # of a module, kept if it is needed


@dataclass(frozen=True)
class Use:
    """`binds`, `loads`: names; `modules`: those bound by an import; `writes`: globals
    that a function sets; `attributes`: what is changed by `name.x = …`, `name[x] = …`; `calls`: `name.method(…)`;
    `runs`: a function that is called for its effect, with the names given to it."""

    binds: frozenset[str]
    loads: frozenset[str]
    modules: frozenset[str] = frozenset()
    writes: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    calls: frozenset[tuple[str, str]] = frozenset()
    runs: tuple[str, frozenset[str]] = ("", frozenset())

    def changed(self, modules: set[str], writers: dict[str, frozenset[str]]) -> frozenset[str]:
        """The names whose values it changes. `modules`: names of modules; `writers`: functions that set globals."""
        by_call = {name for name, method in self.calls if name not in modules or method in _SETTINGS}
        return self.attributes | by_call | writers.get(self.runs[0], frozenset())

    def filled(self, wanted: frozenset[str]) -> frozenset[str]:
        """The names given to a function that is run for its effect, and may change them."""
        function, given = self.runs
        return given if function and function not in wanted and not hasattr(builtins, function) else frozenset()


def used_names(node: ast.stmt, flags: int = 0) -> Use:
    """The names of one statement. Raises SyntaxError if it does not compile."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code = compile(ast.Module([node], []), "cell", "exec", flags, dont_inherit=True)
    binds: set[str] = set()
    loads: set[str] = set()
    writes: set[str] = set()
    for depth, one in _codes(code, 0):
        for step in dis.get_instructions(one):
            if step.opname in _LOADS:
                loads.add(step.argval)
            elif step.opname == "STORE_NAME" and not depth:
                binds.add(step.argval)
            elif step.opname == "STORE_GLOBAL":
                (writes if depth else binds).add(step.argval)
    imports = isinstance(node, ast.Import | ast.ImportFrom)
    attributes, calls = _changes(node)
    return Use(
        frozenset(binds),
        frozenset(loads),
        frozenset(binds) if imports else frozenset(),
        frozenset(writes),
        attributes,
        calls,
        _run(node),
    )


def _codes(code: CodeType, depth: int) -> list[tuple[int, CodeType]]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return [(depth, code), *(pair for one in inner for pair in _codes(one, depth + 1))]


def _changes(node: ast.stmt) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """What it changes by attribute or item, and the methods it calls; a definition changes nothing."""
    attributes: set[str] = set()
    calls: set[tuple[str, str]] = set()
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assert):
        for one in ast.walk(node):
            if isinstance(one, ast.Attribute | ast.Subscript) and isinstance(one.ctx, ast.Store | ast.Del):
                attributes |= {name for name in [_base(one)] if name}
            elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and (name := _base(one.func)):
                calls.add((name, one.func.attr))
    return frozenset(attributes), frozenset(calls)


def _base(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _run(node: ast.stmt) -> tuple[str, frozenset[str]]:
    """The function that a bare call runs, and the names given to it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name):
        given = (one.id for one in node.value.args if isinstance(one, ast.Name))
        return node.value.func.id, frozenset(given)
    return "", frozenset()
