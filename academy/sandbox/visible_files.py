"""What a stranger's code may see of this machine: the interpreter, its standard library, and a few files of ours."""

import functools
import importlib.util
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

PYTHON = os.path.realpath(sys.executable)
STDLIB = sysconfig.get_path("stdlib", vars={"installed_base": sys.base_prefix, "base": sys.base_prefix})
PLATFORM = sysconfig.get_path("platstdlib", vars={"installed_platbase": sys.base_prefix, "platbase": sys.base_prefix})
# What lies among the standard library and is not part of it, or of no use to an answer.
HIDDEN = ("site-packages", "dist-packages", "test", "idlelib", "ensurepip", "tkinter", "turtledemo", "lib2to3")
OURS = ("bridge", "sandbox/confined")  # folders of this tool, whole
_EXTRA = ("/etc/ld.so.cache", "/usr/share/zoneinfo")


def stdlib() -> list[str]:
    """The folders of the standard library: one, or two where a system keeps compiled modules apart."""
    return list(dict.fromkeys(os.path.realpath(one) for one in (STDLIB, PLATFORM) if os.path.isdir(one)))


@functools.cache
def libraries() -> tuple[str, ...]:
    """The shared libraries that the interpreter and its compiled modules load, as the loader itself lists them."""
    modules = [str(one) for folder in stdlib() for one in Path(folder, "lib-dynload").glob("*.so")]
    modules = [one for one in modules if not os.path.basename(one).startswith(("_tkinter", "_test", "xxlimited"))]
    trace = {"LD_TRACE_LOADED_OBJECTS": "1", "LD_PRELOAD": " ".join(modules), "PATH": "/usr/bin:/bin"}
    said = subprocess.run([PYTHON], env=trace, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
    words = [line.partition("=>")[2].split() or line.split() for line in said.splitlines()]
    found = dict.fromkeys(one[0] for one in words if one and one[0].startswith("/"))
    return tuple(one for one in found if one not in modules)


def codec() -> list[Path]:
    """The files of msgpack."""
    spec = importlib.util.find_spec("msgpack")
    assert spec and spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0])
    return sorted(one for one in folder.iterdir() if one.suffix in (".py", ".so"))


def tool_files() -> list[Path]:
    """List the files of this tool that the confined side runs: two folders, and what makes packages of those above."""
    academy = Path(__file__).resolve().parents[1]
    inside = [path for folder in OURS for path in sorted((academy / folder).glob("*.py"))]
    return [academy / "__init__.py", academy / "sandbox" / "__init__.py", *inside]


def readable() -> tuple[str, ...]:
    """What Landlock leaves open where there is no jail, entry by entry."""
    entries = [os.path.join(folder, one) for folder in stdlib() for one in os.listdir(folder) if one not in HIDDEN]
    devices = ["/dev/null", "/dev/urandom"]
    return (*entries, *libraries(), *(one for one in (*_EXTRA, *devices) if os.path.exists(one)))


def extras() -> list[str]:
    """Files of the system that the standard library reads."""
    return [one for one in _EXTRA if os.path.exists(one)]
