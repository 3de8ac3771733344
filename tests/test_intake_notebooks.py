"""Notebooks become modules: tagged cells, or all of them; what is no Python, and what is no notebook, is said."""

import json
from pathlib import Path

import pytest

from academy.intake.notebooks import SIZE, module_of
from academy.intake.trees import UnusableFile
from academy.judge.judge import judge
from tests.handing_in import COURSE, HEAD, SEAL, answers, given, notebook, on_disk, only, said

ANSWER = {"tags": ["answer"]}


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
