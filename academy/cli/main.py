"""The entry point of `academy`. Exit codes: 0 all passed, 1 something did not, 2 called wrongly."""

import sys

from academy.cli.early import close_early, start_early


def main() -> None:
    """Run one verb of the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.argv[1:2] in (["check"], ["hint"]) and "--help" not in sys.argv:
        start_early(sys.argv[2:])
    from academy.cli.verbs import app

    try:
        app(prog_name="academy")
    finally:
        close_early()
