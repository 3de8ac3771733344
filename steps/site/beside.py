"""What a page fetches when its reader acts: grids, code of sessions, labs, projects. Below .build/beside."""

import json
import re
from pathlib import Path

from academy.course.course import Course
from academy.project.project import projects
from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.fences.grid import BESIDE, models, packed
from steps.fences.models import phrases
from web.models import needed

_CELL = re.compile(r"^# %% *(.*)\n", re.M)


def write_beside(docs: Path = ROOT / "docs", place: Path = BESIDE) -> None:
    """Write what has changed, and remove what is gone."""
    wanted: dict[Path, str] = {}
    for file, function in models(docs):
        if file.is_file():
            for lang in LANGUAGES:
                target = place / lang / file.parent.name / f"{function}.grid.json"
                wanted[target] = packed(file, function, phrases(file, lang), lang)
    for page in docs.rglob("*.md"):
        if "." not in page.stem and re.search(r"^```(pycon|lab)$", page.read_text(encoding="utf-8"), re.M):
            text = json.dumps(session(page), ensure_ascii=False, separators=(",", ":"))
            for lang in LANGUAGES:
                wanted[place / lang / page.parent.relative_to(docs) / f"{page.stem}.session.json"] = text
    for project in projects(Course.find()).values():
        if project.file.is_relative_to(docs):
            text = json.dumps(project.files, ensure_ascii=False, separators=(",", ":"))
            for lang in LANGUAGES:
                wanted[place / lang / project.module / "project.files.json"] = text
    for target, text in wanted.items():
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    for gone in {one for one in place.rglob("*.json")} - wanted.keys():
        gone.unlink()


def session(page: Path) -> dict[str, object]:
    """The files that the code of a page needs, and the cells of its lab in order: {"files", "cells"}."""
    code = page.with_suffix(".py")
    files = needed(code) if code.is_file() else {}
    _, *parts = _CELL.split(files[code.name]) if code.name in files else [""]
    titled = zip(parts[::2], parts[1::2], strict=True)
    cells = [[title.strip(), body.strip()] for title, body in titled if not title.startswith("[")]
    return {"files": {name: text for name, text in files.items() if not (cells and name == code.name)}, "cells": cells}
