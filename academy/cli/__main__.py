"""Runs the command line from a clone: `python -m academy.cli`."""

from academy.cli.main import main

main()
