"""Models: functions beside a page, with annotated parameters. Runs in the page's Python and where the site is built.

A parameter is `Annotated[int, "what it is", "8..64 step 1 bits", "assumption"]`; contributing/pages.md says more.
"""

import ast
import functools
import importlib
import inspect
import json
import re
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import GeneratorType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from academy.words.numbers import in_words

Model = Callable[..., Any]
Asked = Generator[float, None, str]
Words = dict[str, str]  # what a model says in English, and in another language
ANSWER = ("rows", "columns", "chart", "says")
RANGE = re.compile(r"(-?[\d.]+)\.\.(-?[\d.]+) (step|times) ([\d.]+) (\S.*)")
SOURCE = re.compile(r"assumption|F-\d{3}")


class BadModel(Exception):
    """One sentence: which model, and what to write."""


def needed(file: Path) -> dict[str, str]:
    """The model's file and those beside it that it imports: {name: text}. Raises BadModel."""
    if not file.is_file():
        raise BadModel(f"there is no model {file.parent.name}/{file.name}")
    texts, waiting = {}, [file]
    while waiting:
        path = waiting.pop()
        texts[path.name] = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(texts[path.name])):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else names
            near = [file.with_name(f"{name}.py") for name in names]
            waiting += [one for one in near if one.is_file() and one.name not in texts]
    return texts


def function_of(folder: Path, name: str, function: str, files: list[str]) -> Model:
    """The function of a model's file; the files beside it go by their own names meanwhile. Raises BadModel."""
    with beside(folder, [Path(one).stem for one in files]):
        found = getattr(importlib.import_module(Path(name).stem), function, None)
    if not inspect.isfunction(found):
        raise BadModel(f"{folder.name}/{name} has no function {function}")
    return found


@contextmanager
def beside(folder: Path, names: list[str]) -> Iterator[None]:
    """Files of this folder can be imported meanwhile, under names that another folder of the course may use too."""
    others = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update(others)


def parameters(function: Model) -> list[dict[str, Any]]:
    """What can be set: name, label, low, high, step or times, unit, source, default. Raises BadModel."""
    hints = get_type_hints(function, include_extras=True)
    signature = inspect.signature(function).parameters.values()
    return [_parameter(function.__name__, one, hints.get(one.name)) for one in signature]


def _parameter(name: str, one: inspect.Parameter, hint: Any) -> dict[str, Any]:
    about = f"the parameter {one.name} of {name}"
    kind, *told = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if kind not in (int, float) or len(told) != 3 or not all(isinstance(text, str) for text in told):
        raise BadModel(f'{about} is not written as Annotated[int, "what it is", "8..64 step 1 bits", "assumption"]')
    label, span, source = told
    found = RANGE.fullmatch(span)
    if not found:
        raise BadModel(f"{about}: `{span}` is no range such as `8..64 step 1 bits` or `1..1000 times 10 banks`")
    if not SOURCE.fullmatch(source):
        raise BadModel(f"{about}: its source is a fact such as `F-215`, or `assumption`; not `{source}`")
    low, high, size = (kind(found[place]) for place in (1, 2, 4))
    if not low < high or size <= (found[3] == "times") or (found[3] == "times" and low <= 0):
        raise BadModel(f"{about}: nobody can move along `{span}`")
    if one.default is one.empty or not low <= one.default <= high:
        raise BadModel(f"{about} needs a default from {low} to {high}")
    limits = {"low": low, "high": high, found[3]: size, "whole": kind is int, "default": one.default}
    return {"name": one.name, "label": label, "unit": found[5], "source": source, **limits}


def run(function: Model, settings: dict[str, float]) -> Generator[float, None, dict[str, Any]]:
    """Call the model. A slow one is a generator: it yields how far it is, from 0 to 1, and returns its answer."""
    result = function(**settings)
    return (yield from result) if isinstance(result, GeneratorType) else result


def answer(function: Model, settings: dict[str, float]) -> dict[str, Any]:
    """What the model says to these settings, at once. Raises BadModel."""
    steps = run(function, settings)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            lacking = [key for key in ANSWER if key not in end.value]
            if lacking:
                raise BadModel(f"{function.__name__} returns no {', no '.join(lacking)}") from None
            return dict(end.value)


def asked(place: str, file: str, function: str, files: list[str], settings: str, words: str, lang: str) -> Asked:
    """What the page's worker calls: yields how far a slow model is, returns the answer in a language as JSON."""
    called = _called(Path(place), file, function, tuple(files))
    result = yield from run(called, json.loads(settings))
    return json.dumps(in_language(result, json.loads(words), lang), ensure_ascii=False)


@functools.cache
def _called(folder: Path, file: str, function: str, files: tuple[str, ...]) -> Model:
    return function_of(folder, file, function, list(files))


def in_language(result: dict[str, Any], words: Words, lang: str) -> dict[str, Any]:
    """The answer in a language: rows for the picture, a table of texts, sentences."""
    columns = result["columns"]
    rows = [{key: _translated(value, words) for key, value in row.items()} for row in result["rows"]]
    return {
        "rows": rows,
        "columns": {key: words.get(title, title) for key, title in columns.items()},
        "table": [[in_words(row[key], lang) for key in columns] for row in rows],
        "says": [
            words.get(sentence, sentence).format_map(
                {key: in_words(_translated(value, words), lang) for key, value in facts.items()}
            )
            for sentence, facts in result["says"]
        ],
    }


def _translated(value: Any, words: Words) -> Any:
    return words.get(value, value) if isinstance(value, str) else value
