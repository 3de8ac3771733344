"""Makes the book of one exercise and writes it to standard output: `python -m academy.diagnosis FOLDER [alone]`."""

import os
import sys
import threading
from pathlib import Path

from academy.checking.recording import examples_for_book, probes_of
from academy.course.course import Exercise
from academy.diagnosis.build_book import make_book


def end_with_reader() -> None:
    """End when whoever started this is gone: nobody would read the book."""
    sys.stdin.read()
    os._exit(1)


def main() -> None:
    """Make the book; `alone`: without pairs and examples, to compare two hash seeds."""
    threading.Thread(target=end_with_reader, daemon=True).start()
    exercise, alone = Exercise(Path(sys.argv[1])), sys.argv[2:] == ["alone"]
    book = make_book(exercise, probes_of(exercise), alone)
    book.drawn = {} if alone else examples_for_book(exercise)
    sys.stdout.write(book.to_json())


if __name__ == "__main__":
    main()
