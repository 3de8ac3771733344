"""`academy`: the command line. Exit codes: 0 all passed, 1 something did not, 2 called wrongly."""

import sys

from academy.child import Child

_EARLY: list[Child] = []  # a child that imports the judge while this process imports the rest


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.argv[1:2] in (["check"], ["hint"]) and "--help" not in sys.argv:
        _EARLY.append(Child())
    from academy.verbs import app

    try:
        app(prog_name="academy")
    finally:
        for child in _EARLY:
            child.close()


def early_child() -> Child | None:
    """The child that was started first, if it is still unused."""
    return _EARLY.pop() if _EARLY else None


if __name__ == "__main__":
    main()
