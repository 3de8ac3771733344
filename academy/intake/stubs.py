"""Gives a module what a notebook has and Python has not: `display`, `_`, `get_ipython`, what IPython exports."""

import ast

_LINES = {
    "display": "def display(*values, **more): print(*values)",
    "get_ipython": "def get_ipython(): return type('Jupyter', (), {'__getattr__': lambda *_: lambda *_, **__: None})()",
    "_": "_ = None",
    "__": "__ = None",
    "___": "___ = None",
    "In": "In = ['']",
    "Out": "Out = {}",
}
_MODULES = ("IPython", "google", "ipywidgets")  # that only a notebook's server has


def jupyter_names(node: ast.stmt) -> set[str]:
    """The names that an import takes from a notebook's server."""
    if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in _MODULES:
        return {alias.asname or alias.name for alias in node.names}
    if isinstance(node, ast.Import) and all(alias.name.partition(".")[0] in _MODULES for alias in node.names):
        return {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    return set()


def stubs(loads: set[str], binds: set[str], given: set[str]) -> list[str]:
    """A line for each of these names that is used and not defined; `given`: by a notebook's server."""
    known = {name: f"def {name}(*values, **more): return None" for name in sorted(given)} | _LINES
    return [line for name, line in known.items() if name in loads - binds]
