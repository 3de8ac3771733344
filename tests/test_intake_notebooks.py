"""Notebooks become modules: tagged cells, or all of them; what is no Python, and what is no notebook, is said."""

import json
from pathlib import Path
from typing import Any

import pytest

from academy.intake.notebooks import SIZE, read_notebook, wanted_names
from academy.intake.trees import UnusableFile
from academy.judge.judge import judge
from tests.handing_in import COURSE, HEAD, SEAL, answers, given, notebook, on_disk, only, said

ANSWER = {"tags": ["answer"]}


def module_of(raw: bytes) -> tuple[bytes, str]:
    """The module of a notebook with everything that it says, and the note."""
    module = read_notebook(raw)
    return module.code, module.note


def test_the_cells_tagged_answer_become_the_module() -> None:
    book = notebook("import this_is_not_there", ("x = 1", ANSWER), "print(x)", ("y = 2", {"tags": ["a", "answer"]}))
    assert module_of(book) == (b"# cell 2\nx = 1\n\n# cell 4\ny = 2\n", "")


def test_without_a_tag_all_code_cells_count_and_it_is_said() -> None:
    book = json.loads(notebook("x = 1", "y = 2"))
    book["cells"].insert(1, {"cell_type": "markdown", "metadata": {}, "source": "# words"})
    assert module_of(json.dumps(book).encode()) == (b"# cell 1\nx = 1\n\n# cell 3\ny = 2\n", "all_cells")


def test_the_text_of_a_cell_may_be_a_list_of_lines() -> None:
    book = json.loads(notebook("x"))
    book["cells"][0]["source"] = ["def f():\n", "    return 1\n"]
    assert module_of(json.dumps(book).encode())[0] == b"# cell 1\ndef f():\n    return 1\n\n"


def test_an_answer_in_a_notebook_is_judged_as_the_same_in_a_file(tmp_path: Path) -> None:
    cells = SEAL.decode().split("\n\n\n")
    on_disk(tmp_path, {"aigul/seal.ipynb": notebook("%matplotlib inline\n" + cells[0], *cells[1:])})
    (answer,) = only(given(tmp_path)).answers
    assert (answer.exercise, answer.note) == ("seal", "all_cells_magics")
    assert judge(COURSE.exercise("seal"), answer.raw).done


MAGICS = {
    "%matplotlib inline\nx = 1": "pass  # %matplotlib inline\nx = 1",
    "!pip install numpy": "pass  # !pip install numpy",
    "if x:\n    %time y()\nz()": "if x:\n    pass  # %time y()\nz()",
    "files = !ls": "files = None  # files = !ls",
    "t = %timeit -o f()": "t = None  # t = %timeit -o f()",
    "f?": "pass  # f?",
    "?f": "pass  # ?f",
    "%%time\nx = 1": "# %%time\nx = 1",
    "%%bash\nrm -rf /": "",
    "%%writefile seal.py\nx = 1": "",
}


@pytest.mark.parametrize("cell", MAGICS)
def test_what_only_jupyter_understands_is_left_out(cell: str) -> None:
    raw, note = module_of(notebook((cell, ANSWER)))
    assert raw.decode() == (f"# cell 1\n{MAGICS[cell]}\n" if MAGICS[cell] else "")
    assert note == "magics"


@pytest.mark.parametrize(
    "cell",
    [
        "x = (7\n% 2)",
        "x = 7 \\\n% 2",
        'text = """\n%d per cent\n!\n"""',
        "a = b != c",
        "a %= 3",
        "s = 'what?'",
        "print('100 %')",
        "x = [1,\n!2]",
        "",
        "\n\n",
    ],
)
def test_what_only_looks_like_a_magic_stays(cell: str) -> None:
    raw, note = module_of(notebook((cell, ANSWER)))
    assert cell.strip("\n") in raw.decode() and note == ""


def test_very_many_magics_take_no_time() -> None:
    raw, _ = module_of(notebook(("%x\n" * 30_000 + "'''\n" + "%y\n" * 30_000 + "'''", ANSWER)))
    assert raw.count(b"pass") == 100


BROKEN = {
    "no JSON": b"{",
    "a list": b"[]",
    "no cells": b'{"nbformat": 4}',
    "cells of another kind": b'{"nbformat": 4, "cells": [1]}',
    "a version in words": b'{"nbformat": "four", "cells": []}',
    "a cell without source": b'{"nbformat": 4, "cells": [{"cell_type": "code"}]}',
    "sources of numbers": b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}',
    "not UTF-8": '{"nbformat": 4, "cells": [], "x": "ш"}'.encode("cp1251"),
    "nested very deeply": b'{"nbformat": 4, "x": ' + b"[" * 100_000,
    "a number of very many digits": b'{"nbformat": ' + b"4" * 5000 + b"}",
    "nothing": b"",
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_no_notebook_is_one_line(tmp_path: Path, what: str) -> None:
    on_disk(tmp_path, {"aigul/seal.ipynb": BROKEN[what], "aigul/tree_head.py": HEAD})
    found = given(tmp_path)
    assert answers(found) == {"aigul": {"tree_head": HEAD}}
    assert said(found) == ["aigul: seal.ipynb is not a notebook that can be read."]


def test_an_old_notebook_is_one_line(tmp_path: Path) -> None:
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1"}]}]}
    on_disk(tmp_path, {"aigul/seal.ipynb": json.dumps(old)})
    assert "of an old format (before nbformat 4)" in said(given(tmp_path))[0]


def test_outputs_of_a_hundred_megabytes_are_one_line_and_are_not_parsed(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD})
    with (tmp_path / "aigul" / "seal.ipynb").open("wb") as stream:
        stream.truncate(100_000_000)
    found = given(tmp_path)
    assert answers(found) == {"aigul": {"tree_head": HEAD}}
    assert said(found) == [
        "aigul: seal.ipynb is a notebook of more than 20 MB: not read. Without its outputs it is small."
    ]
    with pytest.raises(UnusableFile):
        module_of(b" " * (SIZE + 1))


def test_ids_of_cells_do_not_matter() -> None:
    book = json.loads(notebook(("x = 1", ANSWER), ("y = 2", ANSWER)))
    for cell in book["cells"]:
        cell["id"] = "same"
    assert module_of(json.dumps(book).encode())[0].count(b"# cell") == 2


def test_a_notebook_and_a_file_with_the_same_program_are_one_answer(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/seal.py": SEAL, "aigul/seal.ipynb": notebook((SEAL.decode(), ANSWER))})
    on_disk(tmp_path, {"bakyt/seal.py": SEAL, "bakyt/seal.ipynb": notebook("x = 1")})
    found = given(tmp_path)
    assert {key: list(some) for key, some in answers(found).items()} == {"aigul": ["seal"], "bakyt": []}
    assert said(found) == ["bakyt: two different answers to seal (seal.ipynb, seal.py): neither is counted."]


def test_halves_of_letters_in_a_notebook_are_no_crash() -> None:
    assert module_of(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\\ud800"}]}')[0] == b"# cell 1\n?\n"


# Cells that define what is wanted

WANTED = wanted_names(COURSE.exercise("seal"))
LANGUAGES = [
    {"vscode": {"languageId": "shellscript"}},
    {"polyglot_notebook": {"kernelName": "sql"}},
    {"deepnote_cell_type": "sql"},
    {"language": "r"},
    {"kernel": "Bash"},
]
BESIDE = {
    "an assert that fails": "assert seal([b'x']) == []",
    "an exit": "import sys\nsys.exit(1)",
    "a library that is not there": "import seaborn as sns\nsns.set_theme()",
    "output": "display(seal([b'a']))\n_",
    "the shell of a notebook": "get_ipython().run_line_magic('matplotlib', 'inline')",
    "a drive": "from google.colab import drive\ndrive.mount('/content/drive')",
    "an endless loop": "while True:\n    seal([])",
    "await": "await seal([])",
    "a cell that is no Python": "the plan: first, second",
    "several lines of a shell": "!pip install \\\n    pandas \\\n    polars\n",
    "a command without a sign": "pip install polars",
    "a question": "print(input('how many? '))",
    "html": "%%html\n<b>x</b>",
    "a deletion": "del seal",
}


@pytest.mark.parametrize("what", BESIDE)
@pytest.mark.parametrize("before", [True, False])
def test_what_another_cell_does_costs_no_answer(what: str, before: bool) -> None:
    cells = [BESIDE[what], SEAL.decode()] if before else [SEAL.decode(), BESIDE[what]]
    made = read_notebook(notebook(*cells), WANTED)
    assert judge(COURSE.exercise("seal"), made.code).done, made.code.decode()


@pytest.mark.parametrize("metadata", LANGUAGES)
def test_a_cell_in_another_language_is_left_out(metadata: dict[str, Any]) -> None:
    made = read_notebook(notebook(SEAL.decode(), ("ls -la | wc", metadata)), WANTED)
    assert b"ls -la" not in made.code and not made.skipped


def test_a_notebook_in_another_language_is_one_line(tmp_path: Path) -> None:
    book = notebook("x <- 1", metadata={"language_info": {"name": "R"}})
    found = given(on_disk(tmp_path, {"nuray/seal.ipynb": book, "ulan/seal.py": SEAL}))
    assert said(found) == ["nuray: seal.ipynb is a notebook in r, not in Python."]


def test_a_cell_that_does_not_load_is_named_with_its_line(tmp_path: Path) -> None:
    book = json.loads(notebook(SEAL.decode(), "y = 1\nfor z in\n"))
    book["cells"].insert(1, {"cell_type": "markdown", "metadata": {}, "source": "# words"})
    found = given(on_disk(tmp_path, {"nuray/seal.ipynb": json.dumps(book), "ulan/seal.py": SEAL}))
    assert said(found) == ["nuray: seal.ipynb: cell 3, line 2 does not load, so it is left out; the rest is judged."]
    assert [len(one.answers) for one in found.learners] == [1, 1]


def test_if_the_wanted_cell_does_not_load_the_judge_says_why() -> None:
    made = read_notebook(notebook("x = 1", "def seal(entries):\n    return (\n"), WANTED)
    verdict = judge(COURSE.exercise("seal"), made.code)
    assert verdict.problem and verdict.problem.kind == "syntax" and b"# cell 2" in made.code


def test_what_the_answer_needs_is_kept_wherever_it_stands() -> None:
    cells = (
        "import numpy, hashlib\nfrom functools import wraps, lru_cache",
        "START = bytes(32)\nTABLE = []\nUNUSED = open('data.csv').read()",
        "for n in range(3):\n    TABLE.append(n)",
        "def fill(table):\n    table.append(3)",
        "fill(TABLE)",
        "COUNT = 0\ndef begin():\n    global COUNT\n    COUNT = len(TABLE)",
        "begin()",
        "def one(before, entry):\n    return hashlib.sha256(before + entry).digest()",
        "def seal(entries):\n    out, last = [], START\n    for entry in entries:\n"
        "        last = one(last, entry)\n        out.append(last)\n    return out if COUNT == 4 else []",
        "seal.__doc__ = 'Seal the day.'\nprint(seal(TABLE))",
    )
    code = read_notebook(notebook(*cells), WANTED).code.decode()
    world: dict[str, Any] = {"__name__": "seal"}
    exec(code, world)
    assert world["seal"]([b"a"]) and world["seal"].__doc__ == "Seal the day."
    assert not {"numpy", "UNUSED", "lru_cache"} & set(world) and "print" not in code


def test_lines_keep_their_place_in_their_cell() -> None:
    cell = "print(1)\n\nassert not 1\ndef seal(entries):\n    return []\nprint(2); x = 1\n"
    code = read_notebook(notebook("import os", cell), WANTED).code.decode().split("\n")
    assert code[0] == "# cell 2" and code[4] == "def seal(entries):" and code[1:4] == ["", "", ""]


def test_helpers_that_only_a_notebook_has_do_no_harm_where_the_answer_uses_them() -> None:
    body = (
        "def seal(entries):\n    display(entries)\n    clear_output()\n    get_ipython().system('ls')\n    return [_]"
    )
    code = read_notebook(notebook("from IPython.display import display, clear_output", body), WANTED).code
    world: dict[str, Any] = {}
    exec(code, world)
    assert world["seal"]([]) == [None]


def test_a_word_to_the_compiler_comes_first_whatever_cell_it_stands_in() -> None:
    for wanted in (WANTED, frozenset()):
        made = read_notebook(notebook("y = 1", "from __future__ import annotations\n" + SEAL.decode()), wanted)
        assert made.code.startswith(b"from __future__ import annotations\n") and compile(made.code, "x", "exec")


def test_of_tagged_cells_the_imports_may_stand_elsewhere_and_other_trials_do_not_count() -> None:
    head, _, body = SEAL.decode().partition("\n\n\n")
    book = notebook(head, (body, ANSWER), "def seal(entries):\n    return 5\n")
    made = read_notebook(book, WANTED)
    assert judge(COURSE.exercise("seal"), made.code).done and made.note == "" and b"return 5" not in made.code
