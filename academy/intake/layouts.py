"""Recognises which system made a tree, by what no learner can write; takes off what lies around a class."""

import contextlib
import tempfile
from collections.abc import Iterator
from typing import IO

from academy.intake import canvas, canvas_quiz, clones, folders, gradescope, moodle, nbgrader
from academy.intake.near import CODE, near_exercise, split_name
from academy.intake.positioned import positioned
from academy.intake.trees import CHUNK, Entry, Tree, UnusableFile
from academy.intake.versions import version_of
from academy.intake.zips import CLASS, from_zip
from academy.words.safe_text import safe_text

AROUND = 5  # folders and zips that may lie around a class
INNER = 500_000_000  # bytes of a zip in a zip that holds a class
_NOBODY = {  # folders of a learner's own work, that are nobody's name
    *("src", "work", "old", "new", "submission", "final", "draft", "backup", "archive", "solutions", "answers", "code"),
    *("lib", "test", "tests", "docs", "data", "copy", "scratch", "notebooks", "files", "решения", "ответы", "копия"),
    *("старое", "новое", "черновик", "итог", "жооптор", "эски", "жаңы", "көчүрмө", "новая папка", "new folder"),
}
_WORK = ("hw", "homework", "week", "lab", "task", "assignment", "exercise", "module", "lesson", "part", "day")
_WORK_ELSEWHERE = ("неделя", "лаб", "задани", "домашн", "урок", "день", "апта", "тапшырма", "көнүгүү", "сабак", "күн")

_SYSTEMS = {
    "moodle": moodle.is_moodle,
    "gradescope": gradescope.is_gradescope,
    "nbgrader": nbgrader.is_nbgrader,
    "canvas_quiz": canvas_quiz.is_quiz,
    "canvas": canvas.is_canvas,
    "github": clones.is_clones,
}


def recognised(tree: Tree, names: list[str], stack: contextlib.ExitStack) -> tuple[str, Tree]:
    """The layout, and the tree without what lies around it. Raises UnusableFile where a layout is not known.

    `one`: a single learner's files; `folders`: a folder or zip for each; `groups`: folders of such folders.
    """
    chain = list(_peeled(tree, names, stack))
    for depth, one in enumerate(chain):
        many = len(one.tops()) > 1 or (depth < 2 and not (one.zipped and not tree.zipped))
        kind = next((kind for kind, found in _SYSTEMS.items() if many and found(one)), "")
        if kind:
            return kind, one
    if example := next((found for one in chain if (found := _flat(one, names))), ""):
        raise UnusableFile("layout_unknown", file=safe_text(tree.name), example=safe_text(example))
    for one in chain[1:]:
        if len(_people(one, names)) > 1:
            return ("groups" if _grouped(one, names) else "folders"), one
    if folders.single(tree, names):
        return "one", tree
    return ("groups" if _grouped(tree, names) else "folders"), tree


def _peeled(tree: Tree, names: list[str], stack: contextlib.ExitStack) -> Iterator[Tree]:
    """The tree, and what is in its only folder or zip, as long as there is only one."""
    for _ in range(AROUND):
        yield tree
        tops = [top for top in tree.tops() if not top.casefold().endswith(".csv")]
        if len(tops) != 1 or folders.single(tree, names):
            return
        (top,) = tops
        inner = tree.branches().get(top)
        archive = next((one for one in tree.files() if one.name == top and top.casefold().endswith(".zip")), None)
        if inner is None and archive is None:
            return
        try:
            tree = inner or _inside(archive, stack)  # type: ignore[arg-type]
        except UnusableFile:
            return


def _inside(archive: Entry, stack: contextlib.ExitStack) -> Tree:
    """What is in a zip in a zip or folder, which stays open. Raises UnusableFile."""
    copy: IO[bytes] = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - the stack closes it
    size = 0
    try:
        with archive.open() as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                if size > INNER:
                    raise UnusableFile("zip_large", file=safe_text(archive.name), limit=INNER // 1_000_000)
                copy.write(chunk)
    except OSError:
        raise UnusableFile("unreadable", file=safe_text(archive.name)) from None
    copy.flush()
    return from_zip(stack.enter_context(positioned(copy)), archive.name, CLASS)


def _people(tree: Tree, names: list[str]) -> list[str]:
    """The folders and zips in its first row that hold answers and may bear a person's name."""
    if folders.single(tree, names):
        return []
    found = [name for name, branch in tree.branches().items() if _is_name(name, names) and _holds(branch, names)]
    return found + [one.name for one in tree.files() if one.name.casefold().endswith(".zip")]


def _holds(tree: Tree, names: list[str]) -> bool:
    """Is there an answer, or a zip, anywhere in it?"""
    known = {name.casefold() for name in names}
    return any(
        entry.name.casefold().endswith(".zip")
        or (split_name(entry.name)[1] in CODE and split_name(entry.name)[0].casefold() in known)
        for entry in tree.entries
    )


def _is_name(folder: str, names: list[str]) -> bool:
    """May it be a person's, and not that of an attempt, an exercise or a week?"""
    plain = folder.casefold().strip(" _-0123456789.()")
    other = plain in _NOBODY or plain in {name.casefold() for name in names} or not plain
    return not other and not version_of(folder) and not plain.startswith((*_WORK, *_WORK_ELSEWHERE))


def _grouped(tree: Tree, names: list[str]) -> bool:
    """Is each folder in its first row a group of several people, no name standing in two of them?"""
    branches = [one for one in tree.branches().values() if _holds(one, names)]
    people = [_people(one, names) for one in branches]
    every = [name for some in people for name in some]
    return len(branches) > 1 and all(len(some) > 1 for some in people) and len(set(every)) == len(every)


def _flat(tree: Tree, names: list[str]) -> str:
    """A file's name that begins or ends with whose it is, in a layout that is not known; empty if there is none."""
    known = {name.casefold(): name for name in names}
    rests: dict[str, str] = {}
    for entry in tree.files():
        stem, kind, _ = split_name(entry.name)
        if kind not in CODE:
            continue
        if stem.casefold() in known:
            return ""
        exercise = near_exercise(entry.name, known).rpartition(".")[0]
        if exercise and exercise.casefold() in stem.casefold():
            rests[stem.casefold().replace(exercise.casefold(), "", 1)] = entry.name
    if len(rests) > 1:
        return sorted(rests.values())[0]
    return _by_exercise(tree, known)


def _by_exercise(tree: Tree, known: dict[str, str]) -> str:
    """A file in a folder for an exercise, called after its learner."""
    branches = tree.branches()
    if not branches or not all(name.casefold() in known for name in branches):
        return ""
    files = [f"{top}/{one.name}" for top, branch in branches.items() for one in branch.files()]
    others = [
        one
        for one in files
        if split_name(one)[1] in CODE and split_name(one.rpartition("/")[2])[0].casefold() not in known
    ]
    return others[0] if len(others) > 1 else ""
