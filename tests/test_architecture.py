"""The structure of the code: imports run one way, a name means one thing, and every folder says what is in it."""

import ast
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ENTRY_POINTS = {"main"}  # what a program calls is named so everywhere


def modules(root: Path, package: str) -> dict[str, Path]:
    """The files of a package by the name under which they are imported."""
    files = sorted((root / package).rglob("*.py"))
    return {".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): file for file in files}


def imports(file: Path, known: dict[str, Path]) -> set[str]:
    """The modules of the same package that a file imports, at once or later, but not for types alone."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for_types = {
        id(node)
        for one in ast.walk(tree)
        if isinstance(one, ast.If) and ast.unparse(one.test) == "TYPE_CHECKING"
        for node in ast.walk(one)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names} & known.keys()
            found |= inside or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known.keys()


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The first circle in a graph, or nothing."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@pytest.mark.parametrize("package", ["academy", "steps"])
def test_no_module_imports_one_that_needs_it(root: Path, package: str) -> None:
    known = modules(root, package)
    found = circle({name: imports(file, known) for name, file in known.items()})
    assert not found, f"These import each other: {' → '.join(found)}. Move what they share below both."


def test_no_folder_of_the_tool_imports_one_that_needs_it(root: Path) -> None:
    known = modules(root, "academy")
    graph: dict[str, set[str]] = defaultdict(set)
    for name, file in known.items():
        folder = ".".join(name.split(".")[:2])
        graph[folder] |= {".".join(one.split(".")[:2]) for one in imports(file, known)} - {folder, "academy"}
    assert not circle(graph), f"These folders import each other: {' → '.join(circle(graph))}."


def test_a_circle_of_imports_would_be_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert not circle({"a": {"b", "c"}, "b": {"c"}, "c": set()})


def test_the_confined_side_imports_nothing_but_itself(root: Path) -> None:
    """A stranger's process sees bridge/ and sandbox/confined/, whole, and no other file of the tool."""
    known = modules(root, "academy")
    inside = [name for name in known if name.startswith(("academy.bridge", "academy.sandbox.confined"))]
    outside = {
        f"{name} imports {one}"
        for name in inside
        for one in imports(known[name], known)
        if not one.startswith(("academy.bridge", "academy.sandbox.confined"))
    }
    assert not outside


def test_a_public_name_of_the_tool_means_one_thing(root: Path) -> None:
    places = defaultdict(list)
    for name, file in modules(root, "academy").items():
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(name)
    twice = {name: where for name, where in places.items() if len(where) > 1 and name not in ENTRY_POINTS}
    assert not twice, f"Rename all but one: {twice}"


@pytest.mark.parametrize("package", ["academy", "steps"])
def test_every_folder_of_code_opens_with_a_map(root: Path, package: str) -> None:
    for file in sorted((root / package).rglob("__init__.py")):
        if file.parent != root / package:
            text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
            assert len(text.splitlines()) >= 3, f"{file.relative_to(root)}: say in about five lines what is in it."
