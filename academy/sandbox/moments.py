"""Reads off its text whether an answer that sees its arguments only could tell one moment from another.

What outlives a call is never a value of such an answer, but memory: where objects lie, how much is left, and caches
inside the library. So what could show any of that is not allowed here: an object as text (its address stands in it),
sets (their order follows addresses), an error that says that memory is used up, and subscripts of typing, which are
kept. Such an answer replies the same whatever it was asked before, and one process may be asked all checks. Many honest
answers do use these; theirs forks for each check.
"""

import ast
from collections.abc import Iterable, Iterator

_KEPT = ("typing", "collections.abc")  # what they make is kept: only where a file is loaded
_OTHERS = ("fractions", "hmac")  # with caches, or providers of algorithms, of their own
_SHOWS = frozenset(["set", "frozenset", "keys", "items", "union", "intersection", "new"])
_CAUGHT = frozenset(["AssertionError", "IndexError", "KeyError", "NotImplementedError", "OverflowError"])
_CAUGHT |= {"StopIteration", "TypeError", "UnicodeDecodeError", "ValueError", "ZeroDivisionError"}


def tells_no_moments(text: str) -> bool:
    """False also for an answer that gives one of Python's own names another meaning."""
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    own = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    bound = {*_stored(nodes), *(node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef))}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    kept = {name for node in nodes if isinstance(node, ast.ImportFrom) for name in _names(node)}
    if bound & {"isinstance", "str", *_CAUGHT, *_SHOWS, *kept}:
        return False
    loaded, types = set(_loaded(tree)), set(_types(nodes))
    messages = set(_messages(nodes, own | _CAUGHT))
    return all(_is_blind(node, own, kept, loaded, types, messages) for node in nodes)


def _is_blind(
    node: ast.AST, own: set[str], kept: set[str], loaded: set[int], types: set[int], messages: set[int]
) -> bool:
    match node:
        case ast.Name(id="str"):
            return id(node) in loaded | types
        case ast.Name(id=name) if name in kept:
            return id(node) in loaded
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name not in _SHOWS and name not in (*_KEPT, *_OTHERS)
        case ast.ImportFrom(module=module):
            return module not in _OTHERS
        case ast.Set() | ast.SetComp():
            return False
        case ast.JoinedStr() | ast.FormattedValue():
            return id(node) in messages
        case ast.BinOp(op=ast.Mod(), right=right) | ast.AugAssign(op=ast.Mod(), value=right):
            return isinstance(right, ast.Constant) and type(right.value) is int  # or it may put an object into a text
        case ast.ExceptHandler(type=kind):
            parts = kind.elts if isinstance(kind, ast.Tuple) else [kind]
            return all(isinstance(one, ast.Name) and one.id in own | _CAUGHT for one in parts)
        case ast.Try():
            return not node.finalbody  # a return in it swallows every error
    return True


def _stored(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
        elif isinstance(node, ast.alias) and node.asname:
            yield node.asname


def _names(node: ast.ImportFrom) -> list[str]:
    """The names that this import brings from a module that keeps what it makes."""
    return [one.asname or one.name for one in node.names] if node.module in _KEPT else []


def _loaded(tree: ast.Module) -> Iterator[int]:
    """What stands in annotations that are looked at once, while the file is loaded."""
    for node in tree.body:
        found: list[ast.AST | None] = []
        if isinstance(node, ast.AnnAssign):
            found = [node.annotation]
        elif isinstance(node, ast.FunctionDef):
            some = node.args
            every = [*some.posonlyargs, *some.args, *some.kwonlyargs, some.vararg, some.kwarg]
            found = [node.returns, *(one.annotation for one in every if one)]
        yield from (id(part) for one in found if one for part in ast.walk(one))


def _types(nodes: Iterable[ast.AST]) -> Iterator[int]:
    """The types that `isinstance` is given by name."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            for kind in node.args[1:]:
                yield from map(id, kind.elts if isinstance(kind, ast.Tuple) else [kind])


def _messages(nodes: Iterable[ast.AST], errors: set[str] | frozenset[str]) -> Iterator[int]:
    """The texts of errors that are raised where they are made: nobody reads them but the learner."""
    for node in nodes:
        made = node.exc if isinstance(node, ast.Raise) else None
        if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id in errors:
            for text in made.args:
                if isinstance(text, ast.JoinedStr):
                    values = [one for one in text.values if isinstance(one, ast.FormattedValue)]
                    yield from map(id, [text, *(one for one in values if one.format_spec is None)])
