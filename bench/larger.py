"""A copy of the project with a larger course: copies of our modules under other names beside them."""

import json
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

from academy.course.course import Course
from steps import ROOT

PARTS = ("academy", "docs", "exercises", "steps", "theme", "web")
FILES = ("mkdocs.yml", "package.json", "package-lock.json", "requirements.lock")
LINKED = ("node_modules", ".venv")


def project(folder: Path, exercises: int) -> Path:
    """A copy of the project with so many exercises, or with our own ones alone."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, folder)
    for part in LINKED:
        if (ROOT / part).exists():
            (folder / part).symlink_to((ROOT / part).resolve())
    listing = folder / "exercises" / "course.toml"
    text, modules = listing.read_text(encoding="utf-8"), Course.find(folder / "exercises").modules
    entries = {one["name"]: one for one in tomllib.loads(text)["module"]}
    missing, number = exercises - sum(len(one.exercises) for one in modules), 2
    while missing > 0:
        for module in sorted(modules, key=lambda one: -len(one.exercises)):
            if len(module.exercises) <= missing:
                missing -= len(module.exercises)
                _copy_module(folder, module.name, entries[module.name]["exercises"], f"_{number}")
                text += _entry(entries[module.name], f"_{number}")
        number += 1
    listing.write_text(text, encoding="utf-8")
    return folder


def _entry(entry: dict[str, Any], suffix: str) -> str:
    """The entry of a copied module."""
    names = json.dumps([f"{name}{suffix}" for name in entry["exercises"]])
    pages, translated = json.dumps(entry["pages"]), json.dumps(entry["translated"])
    head = f'\n[[module]]\nname = "{entry["name"]}{suffix}"\npages = {pages}\n'
    return f"{head}exercises = {names}\ntranslated = {translated}\n"


def _copy_module(folder: Path, module: str, names: list[str], suffix: str) -> None:
    """Its pages and exercises under other names; what is said and asked stays as it is."""
    docs, exercises = folder / "docs" / f"{module}{suffix}", folder / "exercises" / f"{module}{suffix}"
    shutil.copytree(folder / "docs" / module, docs)
    for page in docs.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        text = text.replace(f"docs/{module}/", f"docs/{module}{suffix}/")
        text = re.sub(r"(```exercise\nname: \w+)", rf"\1{suffix}", text)
        text = re.sub(r"(```(?:quiz|prediction|predicted)\nname: [\w-]+)", rf"\1{suffix.replace('_', '-')}", text)
        text = re.sub(rf"^(lab: |module: ){module}\b", rf"\g<1>{module}{suffix}", text, flags=re.M)
        for name in names:
            text = text.replace(f"#exercise-{name})", f"#exercise-{name}{suffix})")
        page.write_text(text, encoding="utf-8")
    for name in names:
        there = exercises / f"{name}{suffix}"
        shutil.copytree(folder / "exercises" / module / name, there)
        for file in there.rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            file.write_text(
                re.sub(rf"^(\s*(?:from|import) {name})\b", rf"\1{suffix}", text, flags=re.M), encoding="utf-8"
            )
