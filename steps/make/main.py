"""Makes the project's own environment, then runs a verb in it; `make` calls it. Needs nothing but Python.

    python3 steps/make/main.py VERB      such as serve, site, test; without one it names them all

This file stays readable for Python 3.6, so that an old one gets a sentence and no traceback.
"""

import sys
from pathlib import Path


def too_old(version: "tuple[int, ...]") -> str:
    """The sentence for a Python that is too old, or nothing."""
    if version[:2] >= (3, 11):
        return ""
    found = ".".join(str(number) for number in version[:2])
    return f"This Python is {found}; the course needs 3.11 or newer. Install it, then: make serve PYTHON=python3.12"


if __name__ == "__main__":
    sentence = too_old(sys.version_info[:2])
    if sentence:
        print(sentence, file=sys.stderr)
        raise SystemExit(2)
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    from steps.make.targets import main

    raise SystemExit(main(sys.argv[1:]))
