"""Packs Python for the page, as bytecode. Runs inside the very Pyodide that will load it: bytecode must fit it.

Without docstrings, and (PYTHONNODEBUGRANGES=1) without columns, it is as small as its source and need not be compiled
by every visitor.
"""

import ast
import csv
import importlib.util
import marshal
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

SITE, LIBRARY = "/lib/python3.14/site-packages", "/lib/python314.zip"  # where the page finds them
# What the page never imports: pytest colours code with Pygments, and of its five hundred lexers it needs two;
LEFT_OUT = re.compile(
    r"pygments/(lexers|styles|formatters)/"
    r"(?!(__init__|_mapping|python|_python_builtins|diff|terminal|default)\.py$)"
    r"|packaging/(licenses/|metadata|pylock)|hypothesis/extra/(?!__init__)"
    r"|\.pyi$|\.so$|\.pyd$|/py\.typed$|__pycache__|\.dist-info/(?!.*(LICEN[CS]E|AUTHORS))"
)
# and of the standard library what needs sockets, processes, a terminal or a screen.
NOT_HERE = re.compile(
    r"(cProfile|curses|dbm|ensurepip|ftplib|http/server|idlelib|imaplib|mailbox|multiprocessing|poplib|profile"
    r"|pstats|pydoc|pydoc_data|smtplib|socketserver|tkinter|turtle|venv|webbrowser|wsgiref|xmlrpc|zipapp)\b"
)
ITS_DATE = (1980, 1, 1, 0, 0, 0)  # the same content gives the same archive


def packages(target: str, site: str, names: list[str], clone: str = "") -> None:
    """Write a zip of the distributions `names` with their licences; from the clone, what the page needs of academy."""
    root = Path(site)
    with zipfile.ZipFile(target, "w") as packed:
        for path in sorted(_files(root, names)):
            name = path.relative_to(root).as_posix()
            python = path.suffix == ".py"
            _write(
                packed,
                name + "c" * python,
                compiled(path.read_bytes(), f"{SITE}/{name}") if python else path.read_bytes(),
            )
        for path in sorted(reachable(Path(clone), "academy.learner.browser")) if clone else ():
            name = path.relative_to(clone).as_posix()  # its sources too: the judge takes their digest
            _write(packed, name, path.read_bytes())
            cached = f"{path.parent.relative_to(clone).as_posix()}/__pycache__/{path.stem}.cpython-314.pyc"
            _write(packed, cached, compiled(path.read_bytes(), f"{SITE}/{name}"))
        for path in sorted(Path(clone, "academy", "words").glob("*.toml")) if clone else ():
            _write(packed, path.relative_to(clone).as_posix(), path.read_bytes())


def library(target: str, source: str) -> None:
    """Write the standard library of Pyodide anew."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as packed:
        for name in old.namelist():
            if name.endswith("/") or NOT_HERE.match(name):
                continue
            if name.endswith(".py"):
                _write(packed, name + "c", compiled(old.read(name), f"{LIBRARY}/{name}"))
            else:
                _write(packed, name, old.read(name))


def _files(root: Path, names: list[str]) -> Iterator[Path]:
    """What the distributions installed, with their licences."""
    for name in names:
        info = next(one for one in root.iterdir() if re.fullmatch(rf"{name}-[\d.]+\.dist-info", one.name, re.I))
        with (info / "RECORD").open(encoding="utf-8", newline="") as record:
            for file, *_ in csv.reader(record):
                if not file.startswith("..") and not LEFT_OUT.search(file):
                    yield root / file


def reachable(root: Path, first: str) -> set[Path]:
    """List the files of a package that one of its modules imports, at once or later, with the packages around them."""
    package, found, waiting = first.split(".")[0], set[Path](), [first]
    while waiting:
        *above, name = waiting.pop().split(".")
        place = root.joinpath(*above, name)
        path = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        if path in found or not path.is_file():
            continue
        found.add(path)
        waiting += [".".join(above)] * bool(above)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == package:
                waiting += [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
    return found


def compiled(source: bytes, place: str) -> bytes:
    """The content of a .pyc whose source need not be looked at, without docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and _documented(node):
            node.body = node.body[1:] or [ast.copy_location(ast.Pass(), node.body[0])]
    code = compile(tree, place, "exec", dont_inherit=True)
    unchecked = (1).to_bytes(4, "little") + importlib.util.source_hash(source)
    return importlib.util.MAGIC_NUMBER + unchecked + marshal.dumps(code)


def _documented(node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    first = node.body[0] if node.body else None
    return isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)


def _write(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    packed.writestr(zipfile.ZipInfo(name, ITS_DATE), content, zipfile.ZIP_DEFLATED, 9)
