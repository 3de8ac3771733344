"""Refuses what not every Python has that judges: one verdict on the oldest and on the newest.

Grammar and names newer than the oldest Python that grades, and names that the newest has no longer. The names come from
a table (python_names). What code asks for with care (`try: … except ImportError`, `if sys.version_info …`) stays.
"""

import ast
import re
import sys
from collections.abc import Iterator

from academy.bridge import python_names as table
from academy.bridge.fstrings import newer_fstring
from academy.bridge.verdict import Problem

OLDEST = (3, 11)  # the oldest Python that grades

_NEW, _ATTRIBUTES, _KEYWORDS = (
    {name: frozenset(words.split()) for name, words in one.items()}
    for one in (table.NAMES, table.ATTRIBUTES, table.KEYWORDS)
)
_GONE = {name: frozenset(words.split()) for name, words in table.GONE_NAMES.items()}
_METHOD_KEYWORDS = {name: frozenset(words.split()) for name, words in table.METHOD_KEYWORDS.items()}
_MODULES, _GONE_MODULES = frozenset(table.MODULES.split()), frozenset(table.GONE_MODULES.split())
_METHODS = frozenset(table.METHODS.split())
_WORDS = (
    frozenset(
        word
        for one in (_NEW, _ATTRIBUTES, _KEYWORDS, _GONE, _METHOD_KEYWORDS)
        for words in one.values()
        for word in words
    )
    | {name.partition(".")[0] for name in _MODULES | _GONE_MODULES}
    | _METHODS
    | {"zstd"}
)
_NAMING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)
_ASKS = re.compile(r"\b(version_info|hexversion|hasattr|TYPE_CHECKING|python_version\w*)\b")
_CATCHES = re.compile(r"\b(ImportError|ModuleNotFoundError|AttributeError|NameError|Exception|BaseException)\b")


def too_new(text: str) -> Problem | None:
    """Grammar that this Python reads and the oldest does not."""
    if sys.version_info[:2] == OLDEST:
        return None
    try:
        tree = ast.parse(text, feature_version=OLDEST)
    except SyntaxError as error:
        return _grammar(text, _line_of(error, text))
    for node in ast.walk(tree):
        if type(node).__name__ in ("TypeAlias", "TemplateStr") or getattr(node, "type_params", None):
            return _grammar(text, getattr(node, "lineno", 1))
    line = newer_fstring(text)
    return _grammar(text, line) if line else None


def _line_of(error: SyntaxError, text: str) -> int:
    """Its line; of an `except` whose brackets are missing, the line of that."""
    line, lines = error.lineno or 1, text.split("\n")
    above = (n for n in range(line, max(0, line - 3), -1) if lines[n - 1].lstrip().startswith("except"))
    return next(above, line) if "except" in (error.msg or "") else line


def _grammar(text: str, line: int) -> Problem:
    lines = text.split("\n")
    line = min(line, len(lines))
    return Problem("newer_syntax", line, 0, lines[line - 1].strip()[:80])


def not_everywhere(text: str, tree: ast.Module) -> Problem | None:
    """The first name in this code that only some of the Pythons have which judge."""
    found = min(_Reader(tree, text).found(), default=None)
    if found is None:
        return None
    line, kind, name = found
    return Problem(kind, line, None, text.split("\n")[line - 1].strip()[:80], {"name": name})


def may_differ(text: str) -> bool:
    """Does any word of the table stand in this text? Most answers need no further look."""
    return not _WORDS.isdisjoint(re.findall(r"\w+", text))


class _Reader:
    """Follows names to where they were imported from."""

    def __init__(self, tree: ast.Module, text: str) -> None:
        self.tree, self.text = tree, text
        self.nodes = list(_unguarded(tree))
        self.imported: dict[str, str] = {}
        self.stars: list[str] = []
        self.own = set(_bound(tree))
        for node in self.nodes:
            self._import(node)

    def found(self) -> Iterator[tuple[int, str, str]]:
        """(line, kind of problem, name) for each."""
        for node in self.nodes:
            for kind, name in self._about(node):
                yield getattr(node, "lineno", 1), kind, name

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for one in node.names:
                top = one.name.partition(".")[0]
                self.imported[one.asname or top] = one.name if one.asname else top
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for one in node.names:
                if one.name == "*":
                    self.stars.append(node.module or "")
                self.imported[one.asname or one.name] = f"{node.module}.{one.name}"

    def _about(self, node: ast.AST) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.Import):
            for one in node.names:
                yield from _module(one.name)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from _module(node.module or "")
            for one in node.names:
                yield from _attribute(node.module or "", one.name)
        elif isinstance(node, ast.Attribute):
            yield from _attribute(self._path(node.value), node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in self.own:
            for module in ("builtins", *self.stars) if node.id not in self.imported else ():
                for kind, _ in _attribute(module, node.id):
                    yield kind, node.id
        elif isinstance(node, ast.Call):
            yield from self._call(node)

    def _call(self, call: ast.Call) -> Iterator[tuple[str, str]]:
        path, given = self._path(call.func), {one.arg or "" for one in call.keywords}
        for keyword in sorted(given & _KEYWORDS.get(path, frozenset())):
            yield "newer_name", f"{path.removeprefix('builtins.')}({keyword}=…)"
        if isinstance(call.func, ast.Attribute) and not path:
            name = call.func.attr
            for keyword in sorted(given & _METHOD_KEYWORDS.get(name, frozenset()) if name not in self.own else ()):
                yield "newer_name", f".{name}({keyword}=…)"
            if name in _METHODS and len(re.findall(rf"\b{name}\b", self.text)) == len(
                re.findall(rf"\.\s*{name}\s*\(", self.text)
            ):
                yield "newer_name", f".{name}()"
        if path == "builtins.getattr" and len(call.args) == 2 and isinstance(call.args[1], ast.Constant):
            yield from _attribute(self._path(call.args[0]), str(call.args[1].value))
        first = call.args[0] if call.args else None
        if path in ("importlib.import_module", "builtins.__import__") and isinstance(first, ast.Constant):
            yield from _module(str(first.value))

    def _path(self, node: ast.AST) -> str:
        """The dotted name that an expression stands for, as far as imports tell; else nothing."""
        if isinstance(node, ast.Attribute):
            before = self._path(node.value)
            return f"{before}.{node.attr}" if before else ""
        if not isinstance(node, ast.Name) or node.id in self.own:
            return ""
        return self.imported.get(node.id) or f"builtins.{node.id}"


def _module(name: str) -> Iterator[tuple[str, str]]:
    parts = name.split(".")
    if any(".".join(parts[: n + 1]) in _MODULES for n in range(len(parts))):
        yield "newer_name", name
    elif parts[0] in _GONE_MODULES:
        yield "gone_name", name


def _attribute(path: str, name: str) -> Iterator[tuple[str, str]]:
    if not path:
        return
    whole = f"{path}.{name}"
    if name in _NEW.get(path, ()) or name in _ATTRIBUTES.get(path, ()) or whole in _MODULES:
        yield "newer_name", whole.removeprefix("builtins.")
    elif name in _GONE.get(path, ()):
        yield "gone_name", whole


def _unguarded(tree: ast.AST) -> Iterator[ast.AST]:
    """All code but what stands where its own failure is provided for."""
    left = [tree]
    while left:
        node = left.pop()
        yield node
        skipped: list[ast.stmt] = []
        if isinstance(node, ast.Try) and any(_catches(one) for one in node.handlers):
            skipped = node.body
        elif _is_asked_for(node):
            continue
        left += [child for child in ast.iter_child_nodes(node) if child not in skipped]


def _is_asked_for(node: ast.AST) -> bool:
    """Does it run only where the code itself has looked, or what fails in it is passed over?"""
    if isinstance(node, (ast.If, ast.IfExp)):
        return bool(_ASKS.search(ast.unparse(node.test)))
    return isinstance(node, ast.With) and any("suppress" in ast.unparse(one.context_expr) for one in node.items)


def _catches(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or bool(_CATCHES.search(ast.unparse(handler.type)))


def _bound(tree: ast.Module) -> Iterator[str]:
    """Names that the code gives a value or a definition, whatever they meant before."""
    for node in ast.walk(tree):
        name = getattr(node, "name", None) if isinstance(node, _NAMING) else None
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif name:
            yield name
