"""One verdict on every Python: what the oldest lacks, what the newest puts off, and what a module may raise."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from academy.bridge.loading import read_code
from academy.bridge.verdict import Problem
from academy.course.course import Course
from academy.judge.judge import judge

EXERCISE = Course.find().exercise("tree_head")
SOLUTION = EXERCISE.read("solution.py")
HEAD = "def tree_head(records: Sequence[bytes]) -> bytes:"
assert HEAD in SOLUTION


def annotated(annotation: str) -> str:
    return SOLUTION.replace(HEAD, f"def tree_head(records: {annotation}) -> bytes:")


def before(code: str) -> str:
    return code + "\n" + SOLUTION


def after(code: str) -> str:
    return SOLUTION + "\n\n" + code + "\n"


# An answer, and the kind of its problem; none means that all checks pass.
ANSWERS: dict[str, tuple[str, str]] = {
    # annotations
    "a missing import in an annotation": (annotated("List[bytes]"), "loading"),
    "a name that is defined later": (annotated("Records") + "\nRecords = list\n", "loading"),
    "a name of typing that is not imported": (annotated("'Records'"), ""),
    "a helper's annotation": (SOLUTION.replace("def _split(size: int)", "def _split(size: Integer)"), "loading"),
    "a return annotation": (SOLUTION.replace(HEAD, HEAD.replace("-> bytes", "-> Hash")), "loading"),
    "an annotation that divides by zero": (annotated("1 / 0"), "loading"),
    "an annotation that cannot be indexed": (annotated("bytes[0]"), "loading"),
    "the future of annotations": (
        "from __future__ import annotations\n" + annotated("List[bytes]"),
        "",
    ),
    "an annotated constant": (after("LIMIT: Integer = 5"), "loading"),
    "an annotated name in a function": (after("def more():\n    x: Integer = 5\n    return x"), ""),
    "an annotated method": (after("class Tree:\n    def head(self) -> Nothing: ..."), "loading"),
    "an annotated attribute": (after("class Tree:\n    size: Nothing"), "loading"),
    "an annotated method of its own class": (after("class Tree:\n    def head(self) -> Tree: ..."), "loading"),
    "a nested function that is never defined": (after("def f():\n    def g(x: Nothing): ...\n    return g"), ""),
    "star arguments": (after("def f(*args: Nothing, **more: int): ..."), "loading"),
    "an annotation with a lambda": (annotated("(lambda: Nothing)"), ""),
    # signatures
    "a signature that raises": (
        after(
            "class _T:\n    def __init__(self, f): self.f = f\n"
            "    def __call__(self, records): return self.f(records)\n"
            "    @property\n    def __signature__(self): raise NameError('List')\ntree_head = _T(tree_head)"
        ),
        "",
    ),
    "a decorator that wraps": (
        after(
            "import functools\n_plain = tree_head\n@functools.wraps(_plain)\ndef tree_head(*args):\n"
            "    return _plain(*args)"
        ),
        "",
    ),
    "a function that remembers": (
        after(
            "import functools\n_kept = functools.lru_cache(lambda r: r)\n"
            "tree_head = functools.wraps(tree_head)(tree_head)"
        ),
        "",
    ),
    "a wrapper that wraps itself": (after("tree_head.__wrapped__ = tree_head"), ""),
    "a partial function": (
        after("import functools\ntree_head = functools.partial(tree_head)"),
        "",
    ),
    # names
    "batched": (before("from itertools import batched"), "newer_name"),
    "batched through its module": (
        after("import itertools\n\ndef f(x):\n    return itertools.batched(x, 2)"),
        "newer_name",
    ),
    "batched under another name": (after("import itertools as it\nf = it.batched"), "newer_name"),
    "batched of one's own": (after("def batched(x, n): ..."), ""),
    "batched with a way out": (
        before("try:\n    from itertools import batched\nexcept ImportError:\n    batched = None"),
        "",
    ),
    "batched where Python is new enough": (
        before(
            "import sys\nif sys.version_info >= (3, 12):\n    from itertools import batched\nelse:\n    batched = None"
        ),
        "",
    ),
    "everything of itertools": (before("from itertools import *") + "\nf = batched\n", "newer_name"),
    "override": (before("from typing import override"), "newer_name"),
    "typing.ReadOnly": (after("import typing\nf = typing.ReadOnly"), "newer_name"),
    "a whole module": (before("import annotationlib"), "newer_name"),
    "a module of a package": (before("from compression import zstd"), "newer_name"),
    "string.templatelib": (before("import string.templatelib"), "newer_name"),
    "copy.replace": (before("from copy import replace"), "newer_name"),
    "math.sumprod": (before("import math\nprint(math.sumprod([1], [2]))"), "newer_name"),
    "warnings.deprecated": (before("from warnings import deprecated"), "newer_name"),
    "random.binomialvariate": (before("import random\nf = random.binomialvariate"), "newer_name"),
    "uuid7": (before("from uuid import uuid7"), "newer_name"),
    "heapq for the largest": (before("import heapq\nheapq.heapify_max([1])"), "newer_name"),
    "Placeholder": (before("from functools import partial, Placeholder"), "newer_name"),
    "a builtin exception": (before("Late = PythonFinalizationError"), "newer_name"),
    "a keyword of a builtin": (before("f = list(map(max, [1], [2], strict=True))"), "newer_name"),
    "a keyword of a hash": (after("def f(x):\n    return sha256(data=x)"), "newer_name"),
    "a keyword of a method": (before("f = 'aa'.replace('a', 'b', count=1)"), "newer_name"),
    "a method of a type": (before("f = float.from_number(5)"), "newer_name"),
    "Path.walk": (before("from pathlib import Path\nf = Path.walk"), "newer_name"),
    "a dataclass with docs": (before("from dataclasses import field\nf = field(doc='x')"), "newer_name"),
    "getattr": (before("import itertools\nf = getattr(itertools, 'batched')"), "newer_name"),
    "a module that is gone": (before("import imp"), "gone_name"),
    "a name that is gone": (before("from ast import Num"), "gone_name"),
    "what 3.11 has": (
        before(
            "from typing import Self, assert_never\nfrom datetime import UTC\nimport tomllib\nfrom enum import StrEnum"
        ),
        "",
    ),
    # grammar
    "quotes in an f-string": (after('d = {"a": 1}\nlabel = f"{d["a"]}"'), "newer_syntax"),
    "single quotes in an f-string": (after("d = {'a': 1}\nlabel = f'{d['a']:>{d['a']}}'"), "newer_syntax"),
    "a backslash in an f-string": (after("label = f\"{'\\n'.join(['a'])}\""), "newer_syntax"),
    "a line in an f-string": (after('label = f"{\n1}"'), "newer_syntax"),
    "a comment in an f-string": (after('label = f"""{\n1  # one\n}"""'), "newer_syntax"),
    "f-strings that were always read": (
        after("d = {'a': 1}\nw = 5\nlabel = f\"{d['a']:>{w}} {{}} {w!r} {w=} \\n {'#'} {f'{w}'}\" f'''{\nw\n}'''"),
        "",
    ),
    "a type statement": (after("type Head = bytes"), "newer_syntax"),
    "a generic class": (after("class Box[T]: ..."), "newer_syntax"),
    "a template string": (after('label = t"{1}"'), "newer_syntax"),
    "except without brackets": (after("try:\n    pass\nexcept ValueError, TypeError:\n    pass"), "newer_syntax"),
    # whatever a module raises
    "an exception group": (before("raise ExceptionGroup('many', [ValueError(1)])"), "loading"),
    "an exception without a text": (
        before("class Odd(Exception):\n    def __str__(self): raise ValueError\nraise Odd"),
        "loading",
    ),
    "an exception with a name of its own": (
        before(
            "class M(type):\n    __name__ = property(lambda c: 1 / 0)\n"
            "class Odd(Exception, metaclass=M): ...\nraise Odd"
        ),
        "loading",
    ),
    "a keyboard that interrupts": (before("raise KeyboardInterrupt"), "loading"),
    "an end of a generator": (before("raise GeneratorExit"), "loading"),
    "a base exception": (before("class Mine(BaseException): ...\nraise Mine('x')"), "loading"),
    "names that raise": (
        SOLUTION.replace("tree_head", "_head") + "\ndef __getattr__(name):\n    raise ValueError(name)\n",
        "missing",
    ),
    "an exit in another word": (before("raise SystemExit('done')"), "exits"),
    "a generator's end": (before("next(iter(()))"), "loading"),
    "a warning as an error": (before("import warnings\nwarnings.simplefilter('error')\nwarnings.warn('x')"), "loading"),
    "too deep": (before("def f(n): return f(n + 1)\nf(0)"), "loading"),
    "code in code": (before("exec('a b')"), "loading"),
    "an assertion": (before("assert 1 == 2, 'no'"), "loading"),
    "typed at the start": (before("import sys\nfor line in sys.stdin: print(line)"), "asks_input"),
    # the world around it
    "its own folder": (before("import os\nos.chdir(os.path.dirname(os.path.abspath(__file__)))"), ""),
    "its own module": (
        SOLUTION.replace(
            "    if not records:",
            "    import tree_head as me\n    assert me.tree_head is tree_head\n    if not records:",
        ),
        "",
    ),
    "its own name": (
        after(
            "if __name__ == '__main__':\n    input()\nimport sys\nassert sys.modules[__name__].tree_head is tree_head"
        ),
        "",
    ),
    "its own class in a pickle": (
        after("class P:\n    pass\nimport pickle\nassert isinstance(pickle.loads(pickle.dumps(P())), P)"),
        "",
    ),
    "another encoding of the output": (
        before("import sys\nsys.stdout.reconfigure(encoding='utf-8', errors='replace')"),
        "",
    ),
    "a wrapper of the output": (
        before("import io, sys\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, 'utf-8')"),
        "",
    ),
    "a wrapper that leaves the old one": (
        before("import codecs, sys\nsys.stdout = codecs.getwriter('utf-8')(sys.stdout.buffer)\nprint('ы')"),
        "",
    ),
    "bytes to the output": (before("import sys\nsys.stdout.buffer.write(b'x')\nsys.stderr.buffer.flush()"), ""),
    "streams that are looked at": (
        before(
            "import io, sys\nfor s in (sys.stdin, sys.stdout, sys.stderr):\n"
            "    assert s.encoding == 'utf-8' and not s.isatty() and not s.closed and s.name and s.errors\n"
            "    try:\n        s.fileno()\n    except io.UnsupportedOperation:\n        pass\n"
            "sys.stdin.reconfigure(encoding='utf-8')\nassert sys.stdout.writable() and sys.stdin.readable()"
        ),
        "",
    ),
    "no output at all": (before("import sys\nsys.stdout = None\nprint('x')"), ""),
    "a log": (before("import logging\nlogging.basicConfig(level=logging.INFO)\nlogging.info('x')"), ""),
}


def told(problem: list[Any] | None, passed: int) -> tuple[Any, ...]:
    """What is compared; where newer grammar begins each parser says in its own way."""
    return (problem and problem[: 1 if problem[0] == "newer_syntax" else 2], passed)


def here(source: str) -> tuple[Any, ...]:
    verdict = judge(EXERCISE, source, hidden=True)
    return told(verdict.problem and [verdict.problem.kind, verdict.problem.line], verdict.passed)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_refused_for_what_one_python_lacks_and_for_nothing_else(name: str) -> None:
    source, kind = ANSWERS[name]
    verdict = judge(EXERCISE, source)
    assert (verdict.problem.kind if verdict.problem else "") == kind, verdict.problem
    assert verdict.done == (not kind)


def test_the_page_says_of_each_what_this_python_says(root: Path, site: Path) -> None:
    node = shutil.which("node")
    assert node, "node is missing: run the tests by `make test`"
    new = {f"new/{name}": source for name, (source, _) in ANSWERS.items()}
    answers = {"solution/solution": EXERCISE.read("solution.py"), **new}
    asked = json.dumps({"name": EXERCISE.name, "answers": answers}) + "\n"
    said = subprocess.run(
        [node, "web/conform.mjs"], cwd=root, input=asked, stdout=subprocess.PIPE, text=True, check=True
    )
    page = json.loads(said.stdout)["answers"]
    for name, source in new.items():
        passed = list(page[name]["statuses"].values()).count("pass")
        assert here(source) == told(page[name]["problem"], passed), name


def test_a_look_at_names_never_fails() -> None:
    for text in ("x = " + "1 + " * 3000 + "batched", "x = " + "(" * 90 + "batched" + ")" * 90, "if 1:\n batched\n"):
        assert not isinstance(read_code(text, "tree_head"), Problem) or len(text) > 5000
