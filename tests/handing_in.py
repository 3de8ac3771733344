"""What the tests of the intake share: a class on disk or in a zip, and what was found in it."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from academy.course.course import Course
from academy.intake import HandedIn, Learner, collect
from academy.words.i18n import LANGUAGES

COURSE = Course.find()
HEAD = COURSE.exercise("tree_head").read("solution.py").encode()
SEAL = COURSE.exercise("seal").read("solution.py").encode()

Files = dict[str, bytes | str]


def raw(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


def on_disk(folder: Path, files: Files) -> Path:
    """These files below a folder."""
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw(data))
    return folder


def zipped(files: Files) -> bytes:
    """A zip as Python writes it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, raw(data))
    return stream.getvalue()


def both(folder: Path, name: str, files: Files) -> list[Path]:
    """The same download twice: as the zip that it comes in, and unpacked."""
    file = folder / f"{name}.zip"
    file.write_bytes(zipped(files))
    return [file, on_disk(folder / name, files)]


def given(*paths: Path) -> HandedIn:
    return collect(COURSE, list(paths), "en")


def answers(handed_in: HandedIn) -> dict[str, dict[str, bytes]]:
    """By learner and exercise, the last attempt."""
    return {one.key: {answer.exercise: answer.raw for answer in one.answers} for one in handed_in.learners}


def said(handed_in: HandedIn) -> list[str]:
    """Every line in English; each can be said in all languages."""
    assert all(note.said(lang) for note in handed_in.notes for lang in LANGUAGES)
    return [note.said("en") for note in handed_in.notes]


def only(handed_in: HandedIn) -> Learner:
    (learner,) = handed_in.learners
    return learner


def notebook(*cells: str | tuple[str, dict[str, Any]], **more: Any) -> bytes:
    """A notebook of code cells, each a text or a text with its metadata."""
    pairs = [(cell, {}) if isinstance(cell, str) else cell for cell in cells]
    made = [
        {"cell_type": "code", "execution_count": None, "outputs": [], "metadata": about, "source": text}
        for text, about in pairs
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made, **more}).encode()
