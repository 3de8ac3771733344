"""Compares the standard libraries of the oldest and of the newest Python, and writes what only one of them has.

    python3.11 -m steps.make.python_names        writes academy/bridge/python_names.py

The oldest side is this interpreter, the newest is Pyodide under Node. The table is in git: no single machine that
builds the course has both, and a judge without it would let pass what a class refuses.
"""

import builtins
import contextlib
import importlib
import inspect
import json
import os
import pkgutil
import subprocess
import sys
import types
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "academy" / "bridge" / "python_names.py"
OLDEST = (3, 11)
# Modules that open windows or pages when imported, or are none of an answer's business.
_UNASKED = {"antigravity", "this", "idlelib", "test", "turtledemo", "lib2to3", "__phello__", "__hello__", "turtle"}
# What these lack in the newest Python's own build, they may have on other systems: nothing there is called gone.
_OF_A_SYSTEM = """asyncio concurrent.futures ctypes curses errno faulthandler fcntl hashlib locale mmap multiprocessing
nt ntpath os pathlib platform posix pty pwd readline resource select selectors shutil signal site socket socketserver
ssl stat subprocess sys sysconfig tempfile termios threading time tkinter venv webbrowser winreg zlib"""
_NODE = """
import fs from "node:fs";
import { loadPyodide } from "pyodide";
const py = await loadPyodide({ env: { HOME: "/home/pyodide" } });
py.FS.mkdirTree("/tmp/steps/make");
py.FS.writeFile("/tmp/steps/make/python_names.py", fs.readFileSync("steps/make/python_names.py"));
py.runPython("import sys; sys.path.insert(0, '/tmp/steps/make'); import python_names as p; print(p.survey_text())");
"""

Survey = dict[str, Any]


def survey_text() -> str:
    """Survey this interpreter, as one line of JSON."""
    return json.dumps(survey())


def survey() -> Survey:
    """List the modules, their public names, the attributes of their classes and the keywords of their functions."""
    warnings.simplefilter("ignore")
    found: Survey = {"version": list(sys.version_info[:3]), "all": sorted(sys.stdlib_module_names), "modules": {}}
    for name in ["builtins", *_importable()]:
        with contextlib.suppress(BaseException), contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
            found["modules"][name] = _names_of(importlib.import_module(name))
    return found


def _importable() -> Iterator[str]:
    for name in sorted(sys.stdlib_module_names - _UNASKED):
        if name.startswith("_") and name != "__future__":
            continue
        yield name
        with contextlib.suppress(BaseException):
            path = getattr(importlib.import_module(name), "__path__", ())
            yield from (
                f"{name}.{one.name}"
                for one in pkgutil.iter_modules(path)
                if not one.name.startswith("_") and one.name not in ("tests", "test", "idle_test")
            )


def _names_of(module: types.ModuleType) -> dict[str, Any]:
    """Its names; `public` are those that it offers by `__all__`, where it has one."""
    offered = getattr(module, "__all__", None)
    things = {name: getattr(module, name, None) for name in {*dir(module), *(offered or ())}}
    return {
        name: _about(thing) | {"public": offered is None or name in offered}
        for name, thing in things.items()
        if not name.startswith("_") and not inspect.ismodule(thing)
    }


def _about(thing: object) -> dict[str, Any]:
    told: dict[str, Any] = {"keywords": _keywords(thing)} if callable(thing) else {}
    if isinstance(thing, type):
        listed = {*dir(thing), *getattr(thing, "__members__", ())}
        members = {name: getattr(thing, name, None) for name in listed if not name.startswith("_")}
        told["attributes"] = {name: _keywords(one) for name, one in members.items()}
        told["own"] = [name for name in vars(thing) if not name.startswith("_")]
    return told


def _keywords(thing: object) -> dict[str, Any]:
    """The names that can be given; `any` if whatever is given is taken; `doc` where no signature can be read."""
    try:
        given = inspect.signature(thing).parameters.values()  # type: ignore[arg-type]
    except Exception:
        return {"doc": str(getattr(thing, "__doc__", ""))[:2000]}
    free = any(one.kind is one.VAR_KEYWORD for one in given)
    named = [one.name for one in given if one.kind in (one.KEYWORD_ONLY, one.POSITIONAL_OR_KEYWORD)]
    return {"any": True} if free else {"names": named}


def newest() -> Survey:
    """Survey the Python of the page."""
    done = subprocess.run(["node", "--input-type=module", "-e", _NODE], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("Pyodide could not be asked: " + done.stderr[-500:])
    told: Survey = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def table(old: Survey, new: Survey) -> dict[str, Any]:
    """What only one of two Pythons has."""
    older, newer = old["modules"], new["modules"]
    both = older.keys() & newer.keys()
    known = {name for module in older.values() for name in module} | {
        name for module in older.values() for one in module.values() for name in one.get("attributes", ())
    }
    attributes = {
        f"{module}.{name}": names
        for module in sorted(both)
        for name in sorted(older[module].keys() & newer[module].keys())
        if newer[module][name]["public"] and module != "enum"
        if "own" in newer[module][name] and "attributes" in older[module][name]
        if (names := sorted(set(newer[module][name]["own"]) - older[module][name]["attributes"].keys()))
    }
    return {
        "MODULES": sorted(one for one in newer.keys() - older.keys() if not _only_here(one, old)),
        "NAMES": _minus(newer, older, both),
        "ATTRIBUTES": attributes,
        "METHODS": sorted({name for names in attributes.values() for name in names} - known),
        "KEYWORDS": dict(sorted(_new_keywords(older, newer, both))),
        "METHOD_KEYWORDS": dict(sorted(_new_method_keywords(older, newer))),
        "GONE_MODULES": sorted(one for one in set(old["all"]) - set(new["all"]) - _UNASKED if one[0] != "_"),
        "GONE_NAMES": _minus(older, newer, {one for one in both if one.partition(".")[0] not in _OF_A_SYSTEM.split()}),
    }


def _only_here(module: str, old: Survey) -> bool:
    """Is it a module of the oldest Python too, which this machine cannot import?"""
    top, _, rest = module.partition(".")
    return top in old["all"] and (not rest or top not in old["modules"])


def _minus(some: Survey, others: Survey, modules: set[str]) -> dict[str, list[str]]:
    apart = {
        one: sorted(name for name in some[one].keys() - others[one].keys() if some[one][name]["public"])
        for one in sorted(modules)
    }
    return {module: names for module, names in apart.items() if names}


def _new_keywords(older: Survey, newer: Survey, both: set[str]) -> Iterator[tuple[str, list[str]]]:
    for module in both:
        for name in older[module].keys() & newer[module].keys():
            was, now = (one[module][name].get("keywords") for one in (older, newer))
            public = newer[module][name]["public"]
            if public and was and now and (more := _more(name, was, now)):
                yield f"{module}.{name}", more


def _new_method_keywords(older: Survey, newer: Survey) -> Iterator[tuple[str, list[str]]]:
    """Of builtin types: which method it is can be told by its name and its keyword alone."""
    for name, thing in older["builtins"].items():
        others = newer["builtins"].get(name, {}).get("attributes", {})
        for method in thing.get("attributes", {}).keys() & others.keys() if not name[0].isupper() else ():
            if more := _more(method, thing["attributes"][method], others[method]):
                yield method, more


def _more(name: str, was: dict[str, Any], now: dict[str, Any]) -> list[str]:
    names = set(now.get("names", ())) - {"self", "cls"}
    if was.get("any"):
        return []
    if "names" in was:
        return sorted(names - set(was["names"]))
    said = was.get("doc", "")
    return sorted(one for one in names if one not in said) if said.startswith(f"{name}(") else []


def written(found: dict[str, Any], old: Survey, new: Survey) -> str:
    """The table as a module."""
    versions = [".".join(map(str, one["version"])) for one in (old, new)]
    head = f'"""Lists what only one of two Pythons has: {versions[0]} (oldest) and {versions[1]} (newest).\n\n'
    head += 'Made by steps/make/python_names.py from the two standard libraries; do not edit.\n"""\n'
    parts = []
    for name, value in found.items():
        if isinstance(value, dict):
            rows = "".join(_row(key, " ".join(names)) for key, names in value.items())
            parts.append(f"{name}: dict[str, str] = {{\n{rows}}}\n")
        else:
            parts.append(f"{name} = (\n{_text(' '.join(value), 4)})\n")
    return head + "\n" + "\n".join(parts)


def _row(key: str, text: str) -> str:
    short = f'    "{key}": "{text}",\n'
    return short if len(short) <= 120 else f'    "{key}": (\n{_text(text, 8)}    ),\n'


def _text(text: str, indent: int) -> str:
    import textwrap

    lines = textwrap.wrap(text, 112 - indent, break_long_words=False, break_on_hyphens=False) or [""]
    last = len(lines) - 1
    return "".join(f'{" " * indent}"{line}{" " * (n != last)}"\n' for n, line in enumerate(lines))


def main() -> None:
    """Write the table anew."""
    if sys.version_info[:2] != OLDEST:
        raise SystemExit(f"Run this with Python {OLDEST[0]}.{OLDEST[1]}, the oldest that grades.")
    old, new = survey(), newest()
    TABLE.write_text(written(table(old, new), old, new), encoding="utf-8")
    print(os.path.relpath(TABLE, ROOT), len(TABLE.read_bytes()), "bytes;", len(dir(builtins)), "builtins compared")


if __name__ == "__main__":
    main()
